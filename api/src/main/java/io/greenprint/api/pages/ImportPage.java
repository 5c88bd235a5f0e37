package io.greenprint.api.pages;

import io.greenprint.api.config.GreenprintProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /import}: takes files or a folder in through the browser. The script of the page posts
 * each file to {@code /api/files} and follows its events, so that every file has its own progress.
 */
@Controller
class ImportPage {

  private final DataSize limit;

  ImportPage(GreenprintProperties properties) {
    this.limit = properties.reading().maxFileSize();
  }

  @GetMapping("/import")
  String page(Model model) {
    model.addAttribute("limit", limit.toBytes());
    model.addAttribute("limitWords", limit.toMegabytes() + " MB");
    return "import";
  }
}
