package io.greenprint.api.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /supply}: the chain of a leader as tiers, with its audits and what-ifs. The script of the
 * page asks GraphQL, so that date and assumptions change the picture without a new page.
 */
@Controller
class SupplyPage {

  private final Today today;

  SupplyPage(Today today) {
    this.today = today;
  }

  @GetMapping("/supply")
  String page(Model model) {
    model.addAttribute("today", today.date());
    return "supply";
  }
}
