package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.graph.policy.Role;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.Matrix;
import io.greenprint.queries.policy.ParticipantNode;
import io.greenprint.queries.policy.RegisterNode;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Tasks, who has them, and what stands in them. */
@Controller
final class TaskController {

  private static final int LONGEST_MATRIX = 500;

  private final TaskQueries tasks;

  TaskController(
      TaskQueries tasks,
      FactQueries facts,
      DocumentQueries documents,
      BatchLoaderRegistry registry) {
    this.tasks = tasks;
    new Loaders(registry)
        .<FactKey, List<AssignmentNode>>addPinned("assignmentsOfTasks", tasks::assignments)
        .<FactKey, List<ParticipantNode>>addPinned("participantsOfTasks", tasks::participants)
        .<FactKey, List<TargetNode>>addPinned("targetsOfTasks", facts::targetsOfTasks)
        .<FactKey, List<ConditionNode>>addPinned("conditionsOfTasks", facts::conditionsOfTasks)
        .<FactKey, List<RegisterNode>>addPinned("registersOfTasks", facts::registersOfTasks)
        .<FactKey, SectionNode>addPinned("sectionOfTasks", documents::sectionOfTasks);
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

  @SchemaMapping(typeName = "Task")
  CompletableFuture<List<AssignmentNode>> assignments(
      TaskNode task,
      @Argument @Nullable List<Role> roles,
      DataLoader<FactKey, List<AssignmentNode>> assignmentsOfTasks) {
    CompletableFuture<List<AssignmentNode>> all = assignmentsOfTasks.load(task.key());
    return roles == null
        ? all
        : all.thenApply(list -> list.stream().filter(one -> roles.contains(one.role())).toList());
  }

  @SchemaMapping(typeName = "Task")
  CompletableFuture<Boolean> unassigned(
      TaskNode task, DataLoader<FactKey, List<AssignmentNode>> assignmentsOfTasks) {
    return task.assignmentCount() == 0
        ? CompletableFuture.completedFuture(true)
        : assignmentsOfTasks
            .load(task.key())
            .thenApply(list -> list.stream().noneMatch(AssignmentNode::acts));
  }

  @SchemaMapping(typeName = "Task")
  CompletableFuture<List<TargetNode>> targets(
      TaskNode task, DataLoader<FactKey, List<TargetNode>> targetsOfTasks) {
    return targetsOfTasks.load(task.key());
  }

  @SchemaMapping(typeName = "Task")
  CompletableFuture<List<ConditionNode>> conditions(
      TaskNode task, DataLoader<FactKey, List<ConditionNode>> conditionsOfTasks) {
    return conditionsOfTasks.load(task.key());
  }

  @SchemaMapping(typeName = "Task")
  CompletableFuture<List<RegisterNode>> registers(
      TaskNode task, DataLoader<FactKey, List<RegisterNode>> registersOfTasks) {
    return registersOfTasks.load(task.key());
  }

  @SchemaMapping(typeName = "Task")
  CompletableFuture<List<ParticipantNode>> participants(
      TaskNode task, DataLoader<FactKey, List<ParticipantNode>> participantsOfTasks) {
    return participantsOfTasks.load(task.key());
  }

  @SchemaMapping(typeName = "Task")
  CompletableFuture<@Nullable SectionNode> section(
      TaskNode task, DataLoader<FactKey, SectionNode> sectionOfTasks) {
    return sectionOfTasks.load(task.key());
  }

  @SchemaMapping(typeName = "Task")
  DocumentNode document(TaskNode task, @ContextValue View view) {
    return view.catalog().documentOf(task.key().reading());
  }

  static Connection<TaskNode> connection(Slice<TaskNode> slice, IntSupplier total) {
    return Connection.of(slice, TaskController::cursor, total);
  }

  static Cursor cursor(TaskNode task) {
    return new TextPlace(task.key().reading(), task.position()).cursor(TaskQueries.ORDER);
  }
}
