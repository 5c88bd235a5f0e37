package io.greenprint.api.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param id stable: of the account, or issuer and subject of a token
 * @param name for people, such as the audit log's
 * @param enterprises ids or unified social credit codes of those that it acts for (a firm), that
 *     are assigned to it (an auditor), or that it looks after beside its jurisdictions (an
 *     official)
 * @param jurisdictions codes of GB/T 2260, of an official
 * @param until when its assignment ends, of an auditor; null where it does not
 */
public record Caller(
    String id,
    String name,
    Role role,
    Set<String> enterprises,
    Set<String> jurisdictions,
    @Nullable Instant until) {

  /** Whoever is at this machine, where nobody configured accounts: it listens to nobody else. */
  public static final Caller LOCAL =
      new Caller("local", "本机用户", Role.ADMINISTRATOR, Set.of(), Set.of(), null);

  public Caller {
    enterprises = Set.copyOf(enterprises);
    jurisdictions = Set.copyOf(jurisdictions);
  }
}
