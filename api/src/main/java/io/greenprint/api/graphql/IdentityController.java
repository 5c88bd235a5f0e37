package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.store.Author;
import io.greenprint.graph.store.Decided;
import io.greenprint.graph.store.Identities;
import io.greenprint.graph.store.NoSuchFactException;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.identity.IdentityDecision;
import io.greenprint.queries.identity.IdentityProposals.Proposal;
import io.greenprint.queries.identity.IdentityQueries;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who is who: the queue of what may be one, and what people settle. */
@Controller
final class IdentityController {

  private static final int MOST = 1_000;

  private final IdentityQueries queries;
  private final ObjectProvider<Identities> writer;
  private final Views views;
  private final Access access;

  IdentityController(
      Access access, IdentityQueries queries, ObjectProvider<Identities> writer, Views views) {
    this.access = access;
    this.queries = queries;
    this.writer = writer;
    this.views = views;
  }

  /** What was settled, and the version of the graph that shows it. */
  record IdentityPayload(IdentityDecision decision, long graphVersion) {}

  @QueryMapping
  List<Proposal> identityProposals(@ContextValue Caller caller, @Argument int first) {
    access.require(caller, Right.ADMINISTER);
    return queries.proposals(Math.clamp(first, 0, MOST));
  }

  @QueryMapping
  List<IdentityDecision> identityDecisions(@ContextValue Caller caller) {
    access.require(caller, Right.ADMINISTER);
    return queries.decisions();
  }

  @MutationMapping
  IdentityPayload mergeEnterprises(
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument String into,
      @Argument String by,
      @Argument @Nullable String reason) {
    return decided(
        caller, identities -> identities.merge(enterprise, into, author(caller, by, reason)));
  }

  @MutationMapping
  IdentityPayload keepEnterprisesApart(
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument String other,
      @Argument String by,
      @Argument @Nullable String reason) {
    return decided(
        caller, identities -> identities.keepApart(enterprise, other, author(caller, by, reason)));
  }

  @MutationMapping
  IdentityPayload undoIdentityDecision(
      @ContextValue Caller caller,
      @Argument String id,
      @Argument String by,
      @Argument @Nullable String reason) {
    return decided(caller, identities -> identities.undo(id, author(caller, by, reason)));
  }

  private IdentityPayload decided(Caller caller, Function<Identities, Decided> write) {
    access.require(caller, Right.ADMINISTER);
    try {
      Decided decided = write.apply(writer.getObject());
      views.forget();
      return new IdentityPayload(queries.decision(decided.id()).orElseThrow(), decided.version());
    } catch (NoSuchFactException none) {
      throw new QueryException(none, Problem.NOT_FOUND, none.id());
    } catch (IllegalArgumentException unfit) {
      throw new QueryException(
          unfit, Problem.BAD_ARGUMENT, "不能这样认定：" + unfit.getMessage(), "" + unfit.getMessage());
    }
  }

  private static Author author(Caller caller, String given, @Nullable String reason) {
    String by = caller.equals(Caller.LOCAL) ? given : caller.name();
    if (by.isBlank()) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "by 须写明经办人", "by must name the person who decides");
    }
    return new Author(by.strip(), Objects.requireNonNullElse(reason, "").strip());
  }
}
