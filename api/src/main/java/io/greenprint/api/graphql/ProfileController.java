package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.ProfileService.FirmProfile;
import io.greenprint.graph.profile.ProfileFact;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.profile.Clause;
import io.greenprint.queries.profile.Climb;
import io.greenprint.queries.profile.FactKind;
import io.greenprint.queries.profile.FrameworkBinding;
import io.greenprint.queries.profile.Judgement;
import io.greenprint.queries.profile.Profile.Known;
import io.greenprint.queries.profile.Title;
import io.greenprint.queries.profile.TitleReadiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is known of a firm, and which rules bind it. */
@Controller
final class ProfileController {

  private final ProfileService service;

  ProfileController(ProfileService service) {
    this.service = service;
  }

  @QueryMapping
  FirmProfile enterpriseProfile(
      @ContextValue View view, @ContextValue Caller caller, @Argument String enterprise) {
    return service.profile(view, caller, enterprise);
  }

  @QueryMapping
  ClausesFor clausesFor(
      @ContextValue View view,
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument @Nullable LocalDate on) {
    return new ClausesFor(service.clauses(view, service.profile(view, caller, enterprise), on));
  }

  @MutationMapping
  FirmProfile setProfileFact(
      @ContextValue View view,
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument ProfileFactInput input) {
    return service.say(view, caller, enterprise, input.said());
  }

  /** A fact that can be asked for, with what is known of it. */
  record AskedFact(FactKind fact, @Nullable Known known) {}

  /** A choice of a fact. */
  record FactChoice(String id, String nameZh) {}

  /** All clauses, judged. */
  record ClausesFor(List<Clause> all) {

    public int applies() {
      return count(Judgement.State.APPLIES);
    }

    public int unknown() {
      return count(Judgement.State.UNKNOWN);
    }

    public int doesNotApply() {
      return count(Judgement.State.DOES_NOT_APPLY);
    }

    private int count(Judgement.State state) {
      return (int) all.stream().filter(clause -> clause.judgement().state() == state).count();
    }
  }

  /** A missing fact, and how many clauses wait for it. */
  record WaitedFor(String fact, String question, int clauses) {}

  /** A fact as a person enters it. */
  record ProfileFactInput(
      String fact, List<String> values, @Nullable LocalDate asOf, String source) {

    ProfileFact said() {
      return new ProfileFact(
          fact, values.stream().map(String::strip).toList(), asOf, source.strip());
    }
  }

  @SchemaMapping(typeName = "EnterpriseProfile")
  List<AskedFact> facts(FirmProfile profile) {
    return service.facts().stream()
        .map(kind -> new AskedFact(kind, profile.profile().facts().get(kind.id())))
        .toList();
  }

  @SchemaMapping(typeName = "EnterpriseProfile")
  List<FrameworkBinding> bindings(
      FirmProfile profile, @Argument @Nullable List<Judgement.State> states) {
    return service.bindings(profile).stream()
        .filter(binding -> states == null || states.contains(binding.judgement().state()))
        .toList();
  }

  @SchemaMapping(typeName = "EnterpriseProfile")
  List<Title> titles(FirmProfile profile, @ContextValue View view) {
    return service.titles(view, profile);
  }

  @SchemaMapping(typeName = "EnterpriseProfile")
  List<Climb> ladders(FirmProfile profile, @ContextValue View view) {
    return service.climbs(view, profile);
  }

  @SchemaMapping(typeName = "EnterpriseProfile")
  List<TitleReadiness> readiness(FirmProfile profile, @ContextValue View view) {
    return service.readiness(view, profile);
  }

  @SchemaMapping(typeName = "FactKind")
  List<FactChoice> choices(FactKind kind) {
    return kind.choices().entrySet().stream()
        .map(choice -> new FactChoice(choice.getKey(), choice.getValue()))
        .toList();
  }

  @SchemaMapping(typeName = "EnterpriseTitle")
  DocumentNode document(Title title, @ContextValue View view) {
    return view.catalog().documentOf(title.reading());
  }

  @SchemaMapping(typeName = "ClausesFor")
  List<Clause> clauses(
      ClausesFor clauses,
      @Argument @Nullable List<Judgement.State> states,
      @Argument @Nullable List<Clause.Kind> effects,
      @Argument int first) {
    return clauses.all().stream()
        .filter(clause -> states == null || states.contains(clause.judgement().state()))
        .filter(clause -> effects == null || effects.contains(clause.effect()))
        .limit(page(first, null).first())
        .toList();
  }

  /** Facts that most clauses wait for, first. */
  @SchemaMapping(typeName = "ClausesFor")
  List<WaitedFor> missing(ClausesFor clauses) {
    return waitedFor(clauses.all());
  }

  static List<WaitedFor> waitedFor(List<Clause> clauses) {
    Map<Judgement.Missing, Integer> counts = new LinkedHashMap<>();
    for (Clause clause : clauses) {
      Judgement.Missing missing = clause.judgement().missing();
      if (missing != null) {
        counts.merge(missing, 1, Integer::sum);
      }
    }
    List<WaitedFor> waited = new ArrayList<>();
    counts.forEach(
        (missing, count) -> waited.add(new WaitedFor(missing.fact(), missing.question(), count)));
    waited.sort((one, other) -> Integer.compare(other.clauses, one.clauses));
    return waited;
  }

  @SchemaMapping
  String by(AskedFact fact) {
    Known known = fact.known();
    return known == null || known.saidBy() == null ? "" : known.saidBy();
  }

  @SchemaMapping(typeName = "AskedFact")
  List<String> values(AskedFact fact) {
    return fact.known() == null ? List.of() : fact.known().values();
  }

  @SchemaMapping(typeName = "AskedFact")
  @Nullable LocalDate asOf(AskedFact fact) {
    return fact.known() == null ? null : fact.known().asOf();
  }

  @SchemaMapping(typeName = "AskedFact")
  @Nullable String source(AskedFact fact) {
    return fact.known() == null ? null : fact.known().source();
  }

  @SchemaMapping(typeName = "Clause")
  DocumentNode document(Clause clause, @ContextValue View view) {
    return view.catalog().documentOf(clause.evidence().reading());
  }
}
