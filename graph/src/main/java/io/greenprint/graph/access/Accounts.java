package io.greenprint.graph.access;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The accounts in the graph. They are disabled, never removed, so that what they did keeps its
 * name. Saving one raises no graph version. Thread-safe.
 */
public final class Accounts {

  private static final Statement ADD = load("account-add");
  private static final Statement ALL = load("accounts");
  private static final Statement CHANGE = load("account-change");
  private static final Statement FAILED = load("account-failed");
  private static final Statement ENTERED = load("account-entered");

  private final GraphWriter writer;
  private final Clock clock;

  public Accounts(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
  }

  /** All accounts by their ids. */
  public List<Account> all() {
    return writer.list(ALL, Map.of(), Accounts::account);
  }

  /**
   * Adds an account.
   *
   * @return false where there is one of this id already, which stays as it is
   */
  public boolean add(Account account) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("name", account.name());
    properties.put("role", account.role());
    properties.put("enterprises", account.enterprises());
    properties.put("jurisdictions", account.jurisdictions());
    properties.put("until", stored(account.until()));
    properties.put("disabled", account.disabled());
    properties.put("password", account.password());
    properties.put("failures", 0);
    properties.put("createdAt", stored(account.createdAt()));
    String token = UUID.randomUUID().toString();
    properties.put("addedBy", token); // A transaction may run again: this tells ours.
    return writer
        .list(
            ADD,
            Map.of("id", account.id(), "token", token, "properties", properties),
            row -> row.get("added").asBoolean())
        .getFirst();
  }

  /** Gives an account another password, and unlocks it; false where there is no such account. */
  public boolean setPassword(String id, String encoded) {
    Map<String, Object> changes = new HashMap<>();
    changes.put("password", encoded);
    changes.put("failures", 0);
    changes.put("lockedUntil", null);
    return change(id, changes);
  }

  /**
   * Gives an account a secret of one-time passwords, or takes it; false where there is no such
   * account.
   *
   * @param secret in Base32; null to take it
   */
  public boolean setSecondFactor(String id, @Nullable String secret) {
    Map<String, Object> changes = new HashMap<>();
    changes.put("secondFactor", secret);
    changes.put("usedStep", null);
    return change(id, changes);
  }

  /** Lets an account log in no more, or again; false where there is no such account. */
  public boolean setDisabled(String id, boolean disabled) {
    return change(id, Map.of("disabled", disabled));
  }

  /**
   * Counts a failure to log in.
   *
   * @param most failures in a row after which the account is locked
   * @param lock for how long
   */
  public void failed(String id, int most, Duration lock) {
    writer.list(
        FAILED,
        Map.of("id", id, "most", most, "until", stored(clock.instant().plus(lock))),
        row -> row.get("failures").asInt());
  }

  /**
   * Somebody logged in: forgets failures before.
   *
   * @param step of time of the one-time password that was used; 0 where there was none
   * @return false where a one-time password of that step or a later one was used before
   */
  public boolean entered(String id, long step) {
    return !writer
        .list(ENTERED, Map.of("id", id, "step", step), row -> row.get("id").asString())
        .isEmpty();
  }

  private boolean change(String id, Map<String, Object> changes) {
    return !writer
        .list(CHANGE, Map.of("id", id, "changes", changes), row -> row.get("id").asString())
        .isEmpty();
  }

  private static Account account(Record row) {
    Value account = row.get("account");
    return new Account(
        account.get("id").asString(),
        account.get("name").asString(),
        account.get("role").asString(),
        account.get("enterprises").asList(Value::asString),
        account.get("jurisdictions").asList(Value::asString),
        instantOrNull(account.get("until")),
        account.get("disabled").asBoolean(),
        account.get("password").asString(),
        account.get("secondFactor").asString(null),
        instantOrNull(account.get("lockedUntil")),
        account.get("createdAt").asZonedDateTime().toInstant());
  }

  private static @Nullable Instant instantOrNull(Value value) {
    return value.isNull() ? null : value.asZonedDateTime().toInstant();
  }

  private static @Nullable ZonedDateTime stored(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(Accounts.class, name);
  }
}
