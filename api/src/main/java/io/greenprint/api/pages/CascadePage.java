package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.queries.policy.CascadeQueries;
import io.greenprint.queries.policy.View;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /documents/ID/cascade}: which tasks of a plan follow which of the plans above it, and what
 * of those has no counterpart here.
 */
@Controller
class CascadePage {

  private final Views views;
  private final CascadeQueries cascades;

  CascadePage(Views views, CascadeQueries cascades) {
    this.views = views;
    this.cascades = cascades;
  }

  @GetMapping("/documents/{id}/cascade")
  String cascade(@PathVariable String id, Model model) {
    View view = views.view(null);
    model.addAttribute("cascade", cascades.cascade(view, id, null, false));
    model.addAttribute("catalog", view.catalog());
    return "cascade";
  }
}
