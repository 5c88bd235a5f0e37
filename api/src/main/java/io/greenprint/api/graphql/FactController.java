package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.FactFilter;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.RegisterNode;
import io.greenprint.queries.policy.TargetNode;
import io.greenprint.queries.policy.TargetState;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Targets, conditions, registers and application windows. */
@Controller
final class FactController {

  private final FactQueries facts;

  FactController(FactQueries facts) {
    this.facts = facts;
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
  TargetState state(TargetNode target, @Argument LocalDate on) {
    return target.stateOn(on);
  }

  @SchemaMapping(typeName = "ApplicationNotice")
  @Nullable Boolean open(NoticeNode notice, @Argument LocalDate on) {
    return notice.openOn(on);
  }

  private static Cursor cursor(String list, FactKey key, int position) {
    return new TextPlace(key.reading(), position).cursor(list);
  }
}
