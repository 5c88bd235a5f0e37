package io.greenprint.api.graphql;

import io.greenprint.queries.policy.View;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The graph itself. */
@Controller
final class GraphController {

  @QueryMapping
  int graphVersion(@ContextValue View view) {
    return Math.toIntExact(view.snapshot().version());
  }
}
