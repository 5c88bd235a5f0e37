package io.greenprint.api.access;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.access.Sight;
import io.greenprint.queries.disclosure.EnterpriseNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may do what: the one place that does. A caller has the {@link Right}s of its role,
 * and those that are about an enterprise only for the enterprises that it sees. Thread-safe.
 */
public final class Access {

  private final Clock clock;

  public Access(Clock clock) {
    this.clock = clock;
  }

  /** What a caller's questions may see. */
  public Sight sight(Caller caller) {
    if (isOver(caller)) {
      return Sight.PUBLIC;
    }
    return switch (caller.role()) {
      case ADMINISTRATOR -> Sight.ALL;
      case OFFICIAL -> new Sight(false, caller.enterprises(), caller.jurisdictions());
      case FIRM, AUDITOR -> new Sight(false, caller.enterprises(), Set.of());
    };
  }

  /** Whether a caller has a right that is about no enterprise. */
  public boolean may(Caller caller, Right right) {
    return right.isOf(caller.role()) && !isOver(caller);
  }

  /** Whether a caller has a right for an enterprise. */
  public boolean may(Caller caller, Right right, EnterpriseNode enterprise) {
    return may(caller, right, enterprise.id(), enterprise.creditCode());
  }

  /**
   * Whether a caller has a right for an enterprise.
   *
   * @param enterprise its id; null where only its code is known
   * @param creditCode 统一社会信用代码; null where it is not known
   */
  public boolean may(
      Caller caller, Right right, @Nullable String enterprise, @Nullable String creditCode) {
    return may(caller, right) && sight(caller).sees(enterprise, creditCode);
  }

  /**
   * Goes on only where the caller has a right that is about no enterprise.
   *
   * @throws QueryException FORBIDDEN
   */
  public void require(Caller caller, Right right) {
    if (!may(caller, right)) {
      throw new QueryException(Problem.FORBIDDEN);
    }
  }

  /**
   * Goes on only where the caller has a right for an enterprise. One that it does not see is said
   * not to be there, as if there were none.
   *
   * @throws QueryException NOT_FOUND, FORBIDDEN
   */
  public void require(Caller caller, Right right, String enterprise, @Nullable String creditCode) {
    if (!may(caller, Right.READ, enterprise, creditCode)) {
      throw new QueryException(Problem.NOT_FOUND, enterprise);
    }
    require(caller, right);
  }

  /** Whether a caller may follow what somebody sent: its own, or everything. */
  public boolean mayFollow(Caller caller, String sentBy) {
    return may(caller, Right.ADMINISTER) || (caller.id().equals(sentBy) && !isOver(caller));
  }

  private boolean isOver(Caller caller) {
    Instant until = caller.until();
    return until != null && !clock.instant().isBefore(until);
  }
}
