package io.greenprint.api.graphql;

import graphql.GraphQLContext;
import io.greenprint.api.access.Caller;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.graphql.AssessmentController.StatusCount;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.store.Rounds.Invited;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.FirmResult;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.RoundFirm;
import io.greenprint.queries.assessment.RoundProgress;
import io.greenprint.queries.assessment.RoundResults;
import io.greenprint.queries.assessment.RoundResults.ItemResult;
import io.greenprint.queries.policy.View;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Rounds of assessments, as officials ask for them. */
@Controller
final class RoundController {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final AssessmentService service;
  private final AssessmentQueries assessments;
  private final Views views;

  RoundController(AssessmentService service, AssessmentQueries assessments, Views views) {
    this.service = service;
    this.assessments = assessments;
    this.views = views;
  }

  /** A call on firms. */
  record RoundInput(
      String name, String framework, int year, LocalDate deadline, List<Invited> invite) {}

  @QueryMapping
  Round round(@ContextValue Caller caller, @Argument String id) {
    return service.round(caller, id);
  }

  @QueryMapping
  List<Round> rounds(@ContextValue Caller caller) {
    return service.rounds(caller);
  }

  @QueryMapping
  RoundProgress roundProgress(@ContextValue Caller caller, @Argument String id) {
    return service.progress(caller, service.round(caller, id));
  }

  @QueryMapping
  RoundResults roundResults(
      @ContextValue Caller caller, @ContextValue View view, @Argument String id) {
    return service.results(caller, view, service.round(caller, id));
  }

  /** Every event sees the graph as it is then. */
  @SubscriptionMapping("roundProgress")
  Flux<RoundProgress> roundProgressEvents(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String id,
      GraphQLContext context) {
    Round round = service.round(caller, id);
    return Flux.interval(Duration.ZERO, LOOK_EVERY)
        .onBackpressureDrop()
        .concatMap(
            tick ->
                Mono.fromCallable(() -> service.progress(caller, round))
                    .subscribeOn(Schedulers.boundedElastic()),
            1)
        .distinctUntilChanged()
        .doOnNext(changed -> context.put(RequestView.KEY, views.newer(view)));
  }

  @MutationMapping
  Round createRound(@ContextValue Caller caller, @Argument RoundInput input) {
    return service.createRound(
        caller, input.name(), input.framework(), input.year(), input.deadline(), input.invite());
  }

  @MutationMapping
  Round inviteToRound(
      @ContextValue Caller caller, @Argument String id, @Argument List<Invited> firms) {
    return service.invite(caller, id, firms);
  }

  @SchemaMapping
  Framework framework(Round round) {
    return assessments.framework(round.framework());
  }

  @SchemaMapping
  List<RoundFirm> firms(
      RoundProgress progress,
      @Argument @Nullable Boolean late,
      @Argument @Nullable Boolean toRemind) {
    return progress.firms().stream()
        .filter(firm -> late == null || late == firm.late(progress.round(), progress.today()))
        .filter(firm -> toRemind == null || toRemind == firm.waitedFor())
        .toList();
  }

  @SchemaMapping
  @Nullable String assessment(RoundFirm firm) {
    return firm.assessment() == null ? null : firm.assessment().id();
  }

  @SchemaMapping
  List<FirmResult> firms(RoundResults results, @Argument int first) {
    return results.firms().stream().limit(first).toList();
  }

  @SchemaMapping
  List<ItemResult> weakest(RoundResults results, @Argument int first) {
    return results.weakest().stream().limit(first).toList();
  }

  @SchemaMapping
  List<StatusCount> counts(FirmResult result) {
    return AssessmentController.counts(result.statuses());
  }

  @SchemaMapping
  List<StatusCount> counts(ItemResult result) {
    return Arrays.stream(ItemStatus.values())
        .map(status -> new StatusCount(status, result.count(status)))
        .filter(counted -> counted.count() > 0)
        .toList();
  }
}
