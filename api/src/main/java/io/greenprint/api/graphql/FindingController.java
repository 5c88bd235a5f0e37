package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.FindingFilter;
import io.greenprint.queries.policy.FindingNode;
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a human should look at. */
@Controller
final class FindingController {

  private final FindingQueries findings;

  FindingController(FindingQueries findings) {
    this.findings = findings;
  }

  @QueryMapping
  Connection<FindingNode> findings(
      @ContextValue View view,
      @Argument @Nullable FindingFilter filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, FindingFilter.OPEN),
        page(first, after),
        findings::page,
        findings::count,
        FindingQueries::cursor);
  }

  @SchemaMapping(typeName = "Finding")
  @Nullable DocumentNode document(FindingNode finding, @ContextValue View view) {
    Long reading = finding.reading();
    return reading == null || !view.catalog().shows(reading)
        ? null
        : view.catalog().documentOf(reading);
  }
}
