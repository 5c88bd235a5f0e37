package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentFilter;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /documents}: all documents that are in the graph, newest first. */
@Controller
class DocumentsPage {

  private static final int PAGE = 50;

  private final Views views;
  private final DocumentQueries documents;

  DocumentsPage(Views views, DocumentQueries documents) {
    this.views = views;
    this.documents = documents;
  }

  @GetMapping("/documents")
  String documents(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    View view = views.view(null);
    DocumentFilter filter =
        new DocumentFilter(text.isBlank() ? null : text.strip(), null, null, null, null, true);
    Slice<DocumentNode> page = documents.page(view, filter, PageRequest.of(PAGE, after, PAGE));
    model.addAttribute("text", text);
    model.addAttribute("documents", page.rows());
    model.addAttribute(
        "next", page.more() ? DocumentQueries.cursor(page.rows().getLast()).encode() : null);
    return "documents";
  }
}
