package io.greenprint.api.login;

import io.greenprint.api.access.Role;
import io.greenprint.graph.access.Account;
import io.greenprint.graph.access.Accounts;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts up. Who may do so is asked before. Thread-safe. */
public final class AccountService {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
  private static final Pattern REGION = Pattern.compile("\\d{6}");
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 256;

  private final Accounts accounts;
  private final KnownAccounts known;
  private final Passwords passwords;
  private final Clock clock;

  AccountService(Accounts accounts, KnownAccounts known, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.known = known;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * An account to be.
   *
   * @param id name to log in with
   * @param name for people; null: the id
   * @param enterprises ids or unified social credit codes
   * @param jurisdictions codes of GB/T 2260
   * @param until when the assignment ends; null where it does not
   */
  public record NewAccount(
      String id,
      @Nullable String name,
      Role role,
      List<String> enterprises,
      List<String> jurisdictions,
      @Nullable ZonedDateTime until,
      String password) {

    /** A record's text is logged easily: the password stays out of it. */
    @Override
    public String toString() {
      return "NewAccount " + id;
    }
  }

  /** All accounts by their ids. */
  public List<Account> all() {
    return accounts.all();
  }

  /**
   * Adds an account. With the first one, callers have to log in.
   *
   * @throws QueryException BAD_ARGUMENT where something is missing, or the id is taken
   */
  public Account add(NewAccount wanted) {
    check(wanted);
    Account account =
        new Account(
            wanted.id(),
            wanted.name() == null ? wanted.id() : wanted.name(),
            wanted.role().name(),
            wanted.enterprises(),
            wanted.jurisdictions(),
            wanted.until() == null ? null : wanted.until().toInstant(),
            false,
            encoded(wanted.id(), wanted.password()),
            null,
            null,
            clock.instant());
    if (!accounts.add(account)) {
      throw refused("账号 %s 已存在".formatted(account.id()), "there is an account " + account.id());
    }
    return now(account.id());
  }

  /** Gives an account another password, and unlocks it. */
  public Account setPassword(String id, String password) {
    existing(id, accounts.setPassword(id, encoded(id, password)));
    return now(id);
  }

  /**
   * Lets somebody change the own password.
   *
   * @throws QueryException BAD_ARGUMENT where the present one is wrong
   */
  public void changePassword(String id, String present, String password) {
    if (!passwords.match(present, known.findNow(id).map(Account::password))) {
      throw refused("现在的密码不正确", "the present password is not right");
    }
    setPassword(id, password);
  }

  /** Lets an account log in no more, or again. */
  public Account setDisabled(String id, boolean disabled) {
    existing(id, accounts.setDisabled(id, disabled));
    return now(id);
  }

  /** Takes the second factor of somebody who lost it. */
  public Account resetSecondFactor(String id) {
    existing(id, accounts.setSecondFactor(id, null));
    return now(id);
  }

  /**
   * Gives an account a second factor, once its owner has shown that an app knows the secret.
   *
   * @param secret as {@link OneTimePasswords#newSecret} gave it
   * @param code that the app shows now
   * @throws QueryException BAD_ARGUMENT where the code is not of the secret
   */
  public void addSecondFactor(String id, String secret, String code) {
    OptionalLong step = OneTimePasswords.step(secret, code, clock.instant());
    if (step.isEmpty()) {
      throw refused("动态码不正确，请核对手机时间后重试", "the code is not right: check the clock of the device");
    }
    existing(id, accounts.setSecondFactor(id, secret));
    now(id);
  }

  /** An account as it is now; empty where there is none. */
  public Optional<Account> find(String id) {
    return known.findNow(id);
  }

  private Account now(String id) {
    return known.findNow(id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  private static void existing(String id, boolean found) {
    if (!found) {
      throw new QueryException(Problem.NOT_FOUND, id);
    }
  }

  private static void check(NewAccount wanted) {
    if (!ID.matcher(wanted.id()).matches()) {
      throw refused(
          "账号名须为 2 至 64 个字母、数字或 . _ @ -", "an account's id has 2 to 64 letters, digits or . _ @ -");
    }
    if (!wanted.jurisdictions().stream().allMatch(code -> REGION.matcher(code).matches())) {
      throw refused("辖区须为六位行政区划代码", "a jurisdiction is a code of six digits (GB/T 2260)");
    }
    switch (wanted.role()) {
      case FIRM, AUDITOR -> {
        if (wanted.enterprises().isEmpty()) {
          throw refused("企业和审计账号须指定企业", "a firm and an auditor need an enterprise");
        }
      }
      case OFFICIAL -> {
        if (wanted.jurisdictions().isEmpty() && wanted.enterprises().isEmpty()) {
          throw refused("主管部门账号须指定辖区", "an official needs a jurisdiction");
        }
      }
      case ADMINISTRATOR -> {}
    }
  }

  private String encoded(String id, String password) {
    if (password.length() < SHORTEST_PASSWORD
        || password.length() > LONGEST_PASSWORD
        || password.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT))) {
      throw refused(
          "密码须有 12 至 256 个字符，且不含账号名", "a password has 12 to 256 characters, the id not among them");
    }
    return passwords.encode(password);
  }

  private static QueryException refused(String zh, String en) {
    return new QueryException(Problem.BAD_ARGUMENT, zh, en);
  }
}
