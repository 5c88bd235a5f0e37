package io.greenprint.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which role has which right for which enterprise. */
class AccessTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  /** Registered in 320506, which lies in 320500. */
  private static final String OURS = "91320506MA1XXXXX1A";

  /** Registered in 320102. */
  private static final String THEIRS = "91320102MA1XXXXX2B";

  private final Access access = new Access(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    // role,       ours:  READ  WRITE REVIEW AUDIT  theirs: READ WRITE REVIEW AUDIT  GOVERN
    // ADMINISTER
    "FIRM,                true, true, false, false, false, false, false, false,      false, false",
    "OFFICIAL,            true, false, true, false, false, false, false, false,      true, false",
    "AUDITOR,             true, false, false, true, false, false, false, false,      false, false",
    "ADMINISTRATOR,       true, true, true, true,   true, true, true, true,          true, true",
  })
  void aRoleHasItsRightsForWhatItSees(
      Role role,
      boolean read,
      boolean write,
      boolean review,
      boolean audit,
      boolean readTheirs,
      boolean writeTheirs,
      boolean reviewTheirs,
      boolean auditTheirs,
      boolean govern,
      boolean administer) {
    Caller caller = caller(role, null);
    assertThat(access.may(caller, Right.READ, "a", OURS)).isEqualTo(read);
    assertThat(access.may(caller, Right.WRITE, "a", OURS)).isEqualTo(write);
    assertThat(access.may(caller, Right.REVIEW, "a", OURS)).isEqualTo(review);
    assertThat(access.may(caller, Right.AUDIT, "a", OURS)).isEqualTo(audit);
    assertThat(access.may(caller, Right.READ, "b", THEIRS)).isEqualTo(readTheirs);
    assertThat(access.may(caller, Right.WRITE, "b", THEIRS)).isEqualTo(writeTheirs);
    assertThat(access.may(caller, Right.REVIEW, "b", THEIRS)).isEqualTo(reviewTheirs);
    assertThat(access.may(caller, Right.AUDIT, "b", THEIRS)).isEqualTo(auditTheirs);
    assertThat(access.may(caller, Right.GOVERN)).isEqualTo(govern);
    assertThat(access.may(caller, Right.ADMINISTER)).isEqualTo(administer);
  }

  @ParameterizedTest
  @CsvSource({
    "320506, true",
    "320500, true",
    "320000, true",
    "320507, false",
    "320100, false",
    "330000, false",
    // Not the first digits of one: a code that ends in noughts is a whole place.
    "320050, false",
  })
  void aJurisdictionHoldsThePlacesWithinIt(String jurisdiction, boolean holds) {
    Caller official = new Caller("o", "o", Role.OFFICIAL, Set.of(), Set.of(jurisdiction), null);
    assertThat(access.may(official, Right.READ, "a", OURS)).isEqualTo(holds);
    assertThat(access.may(official, Right.READ, "a", null)).isFalse();
  }

  @Test
  void anAssignmentEnds() {
    Caller assigned = caller(Role.AUDITOR, NOW.plus(Duration.ofSeconds(1)));
    Caller over = caller(Role.AUDITOR, NOW);
    assertThat(access.may(assigned, Right.READ, "a", OURS)).isTrue();
    assertThat(access.may(over, Right.READ, "a", OURS)).isFalse();
    assertThat(access.may(over, Right.AUDIT)).isFalse();
  }

  @Test
  void whatIsNotSeenIsSaidNotToBeThere() {
    Caller firm = caller(Role.FIRM, null);
    assertThatThrownBy(() -> access.require(firm, Right.WRITE, "b", THEIRS))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
    assertThatThrownBy(() -> access.require(firm, Right.REVIEW, "a", OURS))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FORBIDDEN));
    access.require(firm, Right.WRITE, "a", OURS);
  }

  private static Caller caller(Role role, @Nullable Instant until) {
    Set<String> jurisdictions = role == Role.OFFICIAL ? Set.of("320500") : Set.of();
    Set<String> enterprises = role == Role.FIRM || role == Role.AUDITOR ? Set.of("a") : Set.of();
    return new Caller("id", "name", role, enterprises, jurisdictions, until);
  }
}
