package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.api.graphql.DocumentController.TaskArguments;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Counted;
import io.greenprint.queries.policy.BodyFilter;
import io.greenprint.queries.policy.BodyNode;
import io.greenprint.queries.policy.BodyQueries;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Bodies, their kin and their tasks. */
@Controller
final class BodyController {

  private final BodyQueries bodies;
  private final Details details;

  BodyController(
      BodyQueries bodies, Details details, TaskQueries tasks, BatchLoaderRegistry registry) {
    this.bodies = bodies;
    this.details = details;
    new Loaders(registry)
        .<TasksOfBody, Counted<TaskNode>>add(
            "taskPagesOfBodies",
            (view, keys) ->
                Grouped.load(
                    keys,
                    TasksOfBody::arguments,
                    TasksOfBody::body,
                    (arguments, ids) ->
                        tasks.pageOfBodies(view, ids, arguments.filter(), arguments.page())));
  }

  @QueryMapping
  @Nullable BodyNode body(
      @ContextValue View view,
      @Argument @Nullable String id,
      @Argument @Nullable String name,
      @Argument @Nullable String jurisdiction) {
    if ((id == null) == (name == null)) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "id 与 name 须且只须给出一个", "give either id or name");
    }
    List<BodyNode> found =
        id != null
            ? details.bodies.of(view, id).map(List::of).orElse(List.of())
            : bodies.byName(view, or(name, ""), jurisdiction);
    if (found.size() > 1) {
      String names = found.stream().map(BodyNode::name).collect(Collectors.joining("、"));
      throw new QueryException(
          Problem.BAD_ARGUMENT,
          "“" + name + "”可指 " + names + "，请补充 jurisdiction 或用全称",
          name + " can be any of " + names + ": add jurisdiction or use the full name");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  @QueryMapping
  Connection<BodyNode> bodies(
      @ContextValue View view,
      @Argument @Nullable BodyFilter filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, BodyFilter.NONE),
        page(first, after),
        bodies::page,
        bodies::count,
        BodyQueries::cursor);
  }

  @SchemaMapping(typeName = "Body")
  CompletableFuture<Connection<TaskNode>> tasks(
      BodyNode body,
      @Argument @Nullable TaskFilter filter,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<TasksOfBody, Counted<TaskNode>> taskPagesOfBodies) {
    TasksOfBody key =
        new TasksOfBody(
            body.id(), new TaskArguments(or(filter, TaskFilter.NONE), page(first, after)));
    return taskPagesOfBodies
        .load(key)
        .thenApply(found -> Connection.of(found, TaskController::cursor));
  }

  /** Tasks of one body with the arguments of the field. */
  record TasksOfBody(String body, TaskArguments arguments) {}
}
