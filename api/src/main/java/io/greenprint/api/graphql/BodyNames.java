package io.greenprint.api.graphql;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.DecisionQueries;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.View;
import org.jspecify.annotations.Nullable;

/** Bodies by the names that people give them, read as the document of an assignment would. */
final class BodyNames {

  private final DecisionQueries decisions;

  BodyNames(DecisionQueries decisions) {
    this.decisions = decisions;
  }

  /**
   * The body that a person means.
   *
   * @param assignment id of the assignment that is set right
   * @param kind of a body that the name itself does not tell
   * @throws QueryException NOT_FOUND where no visible reading has the assignment
   */
  BodyRef body(View view, String assignment, String name, BodyRef.Kind kind) {
    if (name.isEmpty()) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "bodyName 不能为空白", "bodyName must not be blank");
    }
    DocumentNode document =
        decisions
            .readingOfAssignment(view, assignment)
            .map(view.catalog()::documentOf)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, assignment));
    Jurisdiction here = area(document.jurisdiction());
    BodyRef known = Bodies.standard().resolver().resolve(name, here, document.date());
    return known != null
        ? known
        : new BodyRef(
            name, kind, document.jurisdiction(), document.regionCode(), BodyRef.Basis.AS_WRITTEN);
  }

  private static Jurisdiction area(@Nullable String name) {
    Jurisdiction nation = Bodies.standard().jurisdictions().national();
    Jurisdiction area = name == null ? null : Bodies.standard().jurisdictions().byName(name);
    return area == null ? nation : area;
  }
}
