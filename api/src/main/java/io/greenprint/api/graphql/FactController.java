package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.DocumentQueries.Place;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.FactFilter;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.FactQueries.Part;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.RegisterNode;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TargetState;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Targets, conditions, registers and application windows, and the evidence of every fact. */
@Controller
final class FactController {

  private final FactQueries facts;

  FactController(FactQueries facts, DocumentQueries documents, BatchLoaderRegistry registry) {
    this.facts = facts;
    new Loaders(registry)
        .<FactKey, TaskNode>addPinned("taskOfTargets", keys -> facts.tasksOf(Part.TARGETS, keys))
        .<FactKey, TaskNode>addPinned(
            "taskOfConditions", keys -> facts.tasksOf(Part.CONDITIONS, keys))
        .<FactKey, TaskNode>addPinned(
            "taskOfRegisters", keys -> facts.tasksOf(Part.REGISTERS, keys))
        .<Place, SectionNode>addPinned("sectionsAt", documents::sectionsAt);
  }

  @QueryMapping
  Connection<TargetNode> targets(
      @ContextValue View view,
      @Argument FactFilter.@Nullable Targets filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, FactFilter.Targets.NONE),
        page(first, after),
        facts::targets,
        facts::countTargets,
        target -> cursor("targets", target.key(), target.position()));
  }

  @QueryMapping
  Connection<ConditionNode> conditions(
      @ContextValue View view,
      @Argument FactFilter.@Nullable Conditions filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, FactFilter.Conditions.NONE),
        page(first, after),
        facts::conditions,
        facts::countConditions,
        condition -> cursor("conditions", condition.key(), condition.position()));
  }

  @QueryMapping
  Connection<RegisterNode> registers(
      @ContextValue View view,
      @Argument FactFilter.@Nullable Registers filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, FactFilter.Registers.NONE),
        page(first, after),
        facts::registers,
        facts::countRegisters,
        register -> cursor("registers", register.key(), register.position()));
  }

  @QueryMapping
  Connection<NoticeNode> applicationNotices(
      @ContextValue View view,
      @Argument FactFilter.@Nullable Notices filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, FactFilter.Notices.NONE),
        page(first, after),
        facts::notices,
        facts::countNotices,
        notice -> cursor("notices", notice.key(), notice.position()));
  }

  @SchemaMapping(typeName = "Target")
  CompletableFuture<TaskNode> task(TargetNode target, DataLoader<FactKey, TaskNode> taskOfTargets) {
    return taskOfTargets.load(target.key());
  }

  @SchemaMapping(typeName = "Target")
  DocumentNode document(TargetNode target, @ContextValue View view) {
    return view.catalog().documentOf(target.key().reading());
  }

  @SchemaMapping(typeName = "Target")
  TargetState state(TargetNode target, @Argument LocalDate on) {
    return target.stateOn(on);
  }

  @SchemaMapping(typeName = "Condition")
  CompletableFuture<TaskNode> task(
      ConditionNode condition, DataLoader<FactKey, TaskNode> taskOfConditions) {
    return taskOfConditions.load(condition.key());
  }

  @SchemaMapping(typeName = "Condition")
  DocumentNode document(ConditionNode condition, @ContextValue View view) {
    return view.catalog().documentOf(condition.key().reading());
  }

  @SchemaMapping(typeName = "Register")
  CompletableFuture<TaskNode> task(
      RegisterNode register, DataLoader<FactKey, TaskNode> taskOfRegisters) {
    return taskOfRegisters.load(register.key());
  }

  @SchemaMapping(typeName = "Register")
  DocumentNode document(RegisterNode register, @ContextValue View view) {
    return view.catalog().documentOf(register.key().reading());
  }

  @SchemaMapping(typeName = "ApplicationNotice")
  DocumentNode document(NoticeNode notice, @ContextValue View view) {
    return view.catalog().documentOf(notice.key().reading());
  }

  @SchemaMapping(typeName = "ApplicationNotice")
  @Nullable Boolean open(NoticeNode notice, @Argument LocalDate on) {
    return notice.openOn(on);
  }

  @SchemaMapping(typeName = "Evidence")
  DocumentNode document(Evidence evidence, @ContextValue View view) {
    return view.catalog().documentOf(evidence.reading());
  }

  @SchemaMapping(typeName = "Evidence")
  CompletableFuture<SectionNode> section(
      Evidence evidence, DataLoader<Place, SectionNode> sectionsAt) {
    return sectionsAt.load(new Place(evidence.reading(), evidence.start()));
  }

  private static Cursor cursor(String list, FactKey key, int position) {
    return new TextPlace(key.reading(), position).cursor(list);
  }
}
