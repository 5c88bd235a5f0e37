package io.greenprint.api.graphql;

import io.greenprint.queries.policy.CascadeQueries;
import io.greenprint.queries.policy.DocumentComparison;
import io.greenprint.queries.policy.PolicyCascade;
import io.greenprint.queries.policy.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What follows from what, and what changed. */
@Controller
final class CascadeController {

  private final CascadeQueries cascades;

  CascadeController(CascadeQueries cascades) {
    this.cascades = cascades;
  }

  @QueryMapping
  PolicyCascade policyCascade(
      @ContextValue View view,
      @Argument @Nullable String document,
      @Argument @Nullable String task,
      @Argument boolean includeDrafts) {
    return cascades.cascade(view, document, task, includeDrafts);
  }

  @QueryMapping
  DocumentComparison compareDocuments(
      @ContextValue View view, @Argument String from, @Argument String to) {
    return cascades.compare(view, from, to);
  }
}
