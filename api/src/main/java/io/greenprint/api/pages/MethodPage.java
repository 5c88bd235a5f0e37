package io.greenprint.api.pages;

import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.queries.disclosure.DisclosureQueries;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /method}: how every figure and verdict of the pages comes about. */
@Controller
class MethodPage {

  private final List<Library> frameworks;

  MethodPage(DisclosureQueries disclosures) {
    this.frameworks = disclosures.library().frameworks().stream().map(MethodPage::library).toList();
  }

  /**
   * How far the library goes for one framework.
   *
   * @param judged requirements of which the program can judge at least one sub-point
   * @param verified requirements whose code, title and duty were read in a source
   */
  public record Library(Framework framework, int requirements, long judged, long verified) {}

  @GetMapping("/method")
  String method(Model model) {
    model.addAttribute("frameworks", frameworks);
    return "method";
  }

  private static Library library(Framework framework) {
    List<Requirement> all = framework.requirements();
    return new Library(
        framework,
        all.size(),
        all.stream().filter(one -> one.points().stream().anyMatch(SubPoint::judgeable)).count(),
        all.stream().filter(Requirement::verified).count());
  }
}
