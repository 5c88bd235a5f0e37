package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.BodyNode;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /bodies/ID}: the tasks of a body, by role. */
@Controller
class BodyPage {

  private static final int TASKS = 50;

  private final Views views;
  private final Details details;
  private final TaskQueries tasks;
  private final TaskCards cards;

  BodyPage(Views views, Details details, TaskQueries tasks, TaskCards cards) {
    this.views = views;
    this.details = details;
    this.tasks = tasks;
    this.cards = cards;
  }

  @GetMapping("/bodies/{id}")
  String body(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    View view = views.view(null);
    BodyNode body =
        details.bodies.of(view, id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    TaskFilter filter = filter(id, role);
    Slice<TaskNode> page = tasks.page(view, filter, PageRequest.of(TASKS, after, TASKS));
    model.addAttribute("body", body);
    model.addAttribute("role", role);
    model.addAttribute("roles", tasks.matrix(view, filter(id, null), 1).rows());
    model.addAttribute("former", details.formerBodies.of(view, id).orElse(null));
    model.addAttribute("surfaces", details.surfacesOfBody.of(view, id).orElse(null));
    model.addAttribute("total", tasks.count(view, filter));
    model.addAttribute("cards", cards.of(view, page.rows()).values());
    model.addAttribute("next", page.more() ? cursor(page.rows().getLast()) : null);
    return "body";
  }

  private static TaskFilter filter(String id, @Nullable Role role) {
    return TaskFilter.where().body(id).role(role).build();
  }

  private static String cursor(TaskNode last) {
    return new TextPlace(last.key().reading(), last.position()).cursor(TaskQueries.ORDER).encode();
  }
}
