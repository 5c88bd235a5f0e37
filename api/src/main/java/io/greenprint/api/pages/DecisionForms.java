package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.DecisionService;
import io.greenprint.api.graphql.DecisionService.By;
import io.greenprint.api.graphql.Views;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.store.Results.Result;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.DecisionQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes what people settle by the forms of the task and document pages and leads back to where they
 * were. Foreign sites cannot post here: their Origin is refused before.
 */
@Controller
class DecisionForms {

  private final Views views;
  private final DecisionService decisions;
  private final DecisionQueries queries;

  DecisionForms(Views views, DecisionService decisions, DecisionQueries queries) {
    this.views = views;
    this.decisions = decisions;
    this.queries = queries;
  }

  /** Says which body an assignment means; a blank name says that it means none. */
  @PostMapping("/assignments/{id}/body")
  String body(
      Caller caller,
      @PathVariable String id,
      @RequestParam String bodyName,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "/") String back) {
    String name = bodyName.isBlank() ? null : bodyName;
    decisions.setAssignmentBody(id, name, null, by(caller, by, reason));
    return redirect(back);
  }

  /** Says which role an assignment gives. */
  @PostMapping("/assignments/{id}/role")
  String role(
      Caller caller,
      @PathVariable String id,
      @RequestParam Role role,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "/") String back) {
    decisions.setAssignmentRole(id, role, by(caller, by, reason));
    return redirect(back);
  }

  /** Records what a target came to, in the target's unit. */
  @PostMapping("/targets/{id}/result")
  String result(
      Caller caller,
      @PathVariable String id,
      @RequestParam LocalDate on,
      @RequestParam BigDecimal value,
      @RequestParam String source,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "/") String back) {
    String unit =
        queries
            .unitOfTarget(views.view(null), id)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    Result reached = new Result(value, unit, on, null, null, source);
    decisions.recordTargetResult(id, reached, by(caller, by, reason));
    return redirect(back);
  }

  /** Takes a decision back. */
  @PostMapping("/decisions/{id}/undo")
  String undo(
      Caller caller,
      @PathVariable String id,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "/") String back) {
    decisions.undoDecision(id, by(caller, by, reason));
    return redirect(back);
  }

  private By by(Caller caller, String name, @Nullable String reason) {
    return new By(caller, views.view(null), name, reason);
  }

  /** Only to a place of this service. */
  private static String redirect(String back) {
    boolean here = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    return "redirect:" + (here ? back : "/");
  }
}
