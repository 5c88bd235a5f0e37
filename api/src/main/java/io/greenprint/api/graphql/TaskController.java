package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.policy.Matrix;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tasks, who has them, and what stands in them. */
@Controller
final class TaskController {

  private static final int LONGEST_MATRIX = 500;

  private final TaskQueries tasks;

  TaskController(TaskQueries tasks) {
    this.tasks = tasks;
  }

  @QueryMapping
  @Nullable TaskNode task(@ContextValue View view, @Argument String id) {
    return tasks.task(view, id).orElse(null);
  }

  @QueryMapping
  Connection<TaskNode> tasks(
      @ContextValue View view,
      @Argument @Nullable TaskFilter filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, TaskFilter.NONE),
        page(first, after),
        tasks::page,
        tasks::count,
        TaskController::cursor);
  }

  @QueryMapping
  Matrix responsibilityMatrix(
      @ContextValue View view, @Argument @Nullable TaskFilter filter, @Argument int first) {
    return tasks.matrix(
        view, or(filter, TaskFilter.NONE), PageRequest.of(first, null, LONGEST_MATRIX).first());
  }

  static Cursor cursor(TaskNode task) {
    return new TextPlace(task.key().reading(), task.position()).cursor(TaskQueries.ORDER);
  }
}
