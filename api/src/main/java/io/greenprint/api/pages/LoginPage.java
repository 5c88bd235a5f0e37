package io.greenprint.api.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /login}: where an account logs in. What is posted there never reaches a controller. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String login(
      @RequestParam(required = false) @Nullable String wrong,
      @RequestParam(required = false) @Nullable String left,
      Model model) {
    model.addAttribute("wrong", wrong != null);
    model.addAttribute("left", left != null);
    return "login";
  }
}
