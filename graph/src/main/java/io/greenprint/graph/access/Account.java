package io.greenprint.graph.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id name to log in with; never given to another
 * @param name for people
 * @param role FIRM, OFFICIAL, AUDITOR or ADMINISTRATOR
 * @param enterprises ids or unified social credit codes of those that it acts for or looks after
 * @param jurisdictions codes of GB/T 2260, of an official
 * @param until when an assignment ends; null where it does not
 * @param disabled whether it may not log in any more
 * @param password as encoded; the password itself is nowhere
 * @param secondFactor secret of its one-time passwords in Base32; null where it has none
 * @param lockedUntil until when it may not log in after too many failures; null where it was not
 *     locked
 */
public record Account(
    String id,
    String name,
    String role,
    List<String> enterprises,
    List<String> jurisdictions,
    @Nullable Instant until,
    boolean disabled,
    String password,
    @Nullable String secondFactor,
    @Nullable Instant lockedUntil,
    Instant createdAt) {

  public Account {
    enterprises = List.copyOf(enterprises);
    jurisdictions = List.copyOf(jurisdictions);
  }

  /** Whether it may not log in at a moment, because of failures before. */
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** A record's text is logged easily: the secrets stay out of it. */
  @Override
  public String toString() {
    return "Account " + id;
  }
}
