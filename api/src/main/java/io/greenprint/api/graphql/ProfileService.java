package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.profile.ProfileFact;
import io.greenprint.graph.store.Author;
import io.greenprint.graph.store.Profiles;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.profile.Clause;
import io.greenprint.queries.profile.Climb;
import io.greenprint.queries.profile.FactKind;
import io.greenprint.queries.profile.FirmFile;
import io.greenprint.queries.profile.FrameworkBinding;
import io.greenprint.queries.profile.Profile;
import io.greenprint.queries.profile.ProfileQueries;
import io.greenprint.queries.profile.Title;
import io.greenprint.queries.profile.TitleReadiness;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What is known of a firm and what follows from it, for GraphQL and for the pages alike. Methods
 * throw {@link QueryException} NOT_FOUND for enterprises that are not there or not seen, FORBIDDEN
 * for what the caller may not do, BAD_ARGUMENT for values that do not fit their fact.
 */
public final class ProfileService {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ProfileQueries profiles;
  private final DisclosureQueries enterprises;
  private final Access access;
  private final Clock clock;
  private final ObjectProvider<Profiles> writer;

  /** The writer is asked for when it is used, so that the schema stands without a database. */
  ProfileService(
      ProfileQueries profiles,
      DisclosureQueries enterprises,
      Access access,
      Clock clock,
      ObjectProvider<Profiles> writer) {
    this.profiles = profiles;
    this.enterprises = enterprises;
    this.access = access;
    this.clock = clock;
    this.writer = writer;
  }

  /** A firm with its profile. */
  public record FirmProfile(EnterpriseNode enterprise, Profile profile) {}

  /** What is known of a firm. */
  public FirmProfile profile(View view, Caller caller, String enterprise) {
    EnterpriseNode firm = firm(view, caller, Right.READ, enterprise);
    return new FirmProfile(firm, profiles.profile(view, firm));
  }

  /** The facts that can be asked for. */
  public List<FactKind> facts() {
    return List.copyOf(profiles.rules().facts().values());
  }

  public List<FrameworkBinding> bindings(FirmProfile firm) {
    return profiles.bindings(firm.profile());
  }

  public List<Title> titles(View view, FirmProfile firm) {
    return profiles.titles(view, firm.enterprise());
  }

  /** What registers and lists say of the firm; other firms only where the caller sees them. */
  public FirmFile file(View view, Caller caller, EnterpriseNode enterprise) {
    return profiles.file(
        view,
        enterprise,
        partner -> access.may(caller, Right.READ, partner.id(), partner.creditCode()));
  }

  /** Where the firm stands on each ladder today. */
  public List<Climb> climbs(View view, FirmProfile firm) {
    return profiles.climbs(view, firm.enterprise(), firm.profile(), today());
  }

  /** How the firm stands against each title that has a scheme. */
  public List<TitleReadiness> readiness(View view, FirmProfile firm) {
    return profiles.readiness(view, firm.enterprise(), firm.profile(), today());
  }

  /**
   * Clauses and windows, judged.
   *
   * @param day on which windows are open; null for today
   */
  public List<Clause> clauses(View view, FirmProfile firm, @Nullable LocalDate day) {
    return profiles.clauses(view, firm.profile(), day == null ? today() : day);
  }

  /** Today, where firms are. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** Records a fact of a firm; no values: it is no longer known. */
  public FirmProfile say(View view, Caller caller, String enterprise, ProfileFact fact) {
    EnterpriseNode firm = firm(view, caller, Right.WRITE, enterprise);
    check(fact);
    writer.getObject().say(firm.id(), fact, new Author(caller.name(), ""));
    return new FirmProfile(firm, profiles.profile(view, firm));
  }

  private void check(ProfileFact fact) {
    boolean known =
        profiles.rules().facts().containsKey(fact.fact())
            || fact.fact().startsWith("is:")
            || fact.fact().startsWith("document:");
    FactKind kind = profiles.rules().fact(fact.fact());
    if (!known || !fact.values().stream().allMatch(kind::accepts) || fact.source().isBlank()) {
      throw new QueryException(
          Problem.BAD_ARGUMENT,
          "“%s”不能取值 %s，或没有来源".formatted(kind.nameZh(), fact.values()),
          "%s cannot be %s, or the source is missing".formatted(kind.nameEn(), fact.values()));
    }
  }

  private EnterpriseNode firm(View view, Caller caller, Right right, String key) {
    EnterpriseNode firm =
        enterprises
            .enterprise(view, key)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, key));
    access.require(caller, right, firm.id(), firm.creditCode());
    return firm;
  }
}
