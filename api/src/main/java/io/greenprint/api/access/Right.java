package io.greenprint.api.access;

import static io.greenprint.api.access.Role.ADMINISTRATOR;
import static io.greenprint.api.access.Role.AUDITOR;
import static io.greenprint.api.access.Role.FIRM;
import static io.greenprint.api.access.Role.OFFICIAL;

import java.util.Set;

/** What can be done, and by whom. Of an enterprise, only by those of them who see it. */
public enum Right {
  /** See what is known of an enterprise. */
  READ(FIRM, OFFICIAL, AUDITOR, ADMINISTRATOR),
  /** Speak for an enterprise: hand in its files, answer and submit its assessments. */
  WRITE(FIRM, ADMINISTRATOR),
  /** Ask an enterprise and judge what it answers: invite, return, accept, list it. */
  REVIEW(OFFICIAL, ADMINISTRATOR),
  /** Draw samples of an enterprise's answers, remark on them and sign off. */
  AUDIT(AUDITOR, ADMINISTRATOR),
  /** Change what all see: take in policies and registers, set right what was read in them. */
  GOVERN(OFFICIAL, ADMINISTRATOR),
  /** Run the service: accounts, audit log, reading everything again. */
  ADMINISTER(ADMINISTRATOR);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that never changes.
  private final Set<Role> roles;

  Right(Role... roles) {
    this.roles = Set.of(roles);
  }

  boolean isOf(Role role) {
    return roles.contains(role);
  }
}
