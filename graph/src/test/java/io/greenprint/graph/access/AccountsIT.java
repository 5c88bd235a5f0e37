package io.greenprint.graph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.testkit.WithDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithDatabase
class AccountsIT {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final Accounts accounts;

  AccountsIT(Database database) {
    this.accounts = new Accounts(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void keepsWhatIsAddedAndNeverReplacesIt() {
    Account zhang = account("zhang", "{x}1");

    assertThat(accounts.add(zhang)).isTrue();
    assertThat(accounts.add(account("zhang", "{x}2"))).isFalse();

    assertThat(accounts.all()).containsExactly(zhang);
  }

  @Test
  void changesWhatIsThereOnly() {
    accounts.add(account("zhang", "{x}1"));

    assertThat(accounts.setPassword("zhang", "{x}2")).isTrue();
    assertThat(accounts.setSecondFactor("zhang", "ABC")).isTrue();
    assertThat(accounts.setDisabled("zhang", true)).isTrue();
    assertThat(accounts.setDisabled("li", true)).isFalse();

    Account changed = accounts.all().getFirst();
    assertThat(changed.password()).isEqualTo("{x}2");
    assertThat(changed.secondFactor()).isEqualTo("ABC");
    assertThat(changed.disabled()).isTrue();
  }

  @Test
  void locksAfterSomeFailuresInARow() {
    accounts.add(account("zhang", "{x}1"));
    fail(2);
    accounts.entered("zhang", 0);
    fail(2);
    assertThat(accounts.all().getFirst().isLocked(NOW)).isFalse();
    fail(1);

    Account locked = accounts.all().getFirst();
    assertThat(locked.isLocked(NOW)).isTrue();
    assertThat(locked.isLocked(NOW.plus(LOCK))).isFalse();

    accounts.setPassword("zhang", "{x}2");
    assertThat(accounts.all().getFirst().isLocked(NOW)).isFalse();
  }

  @Test
  void aOneTimePasswordServesOnce() throws Exception {
    accounts.add(account("zhang", "{x}1"));
    assertThat(accounts.entered("zhang", 7)).isTrue();
    assertThat(accounts.entered("zhang", 7)).isFalse();
    assertThat(accounts.entered("zhang", 6)).isFalse();

    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> entering =
          Stream.generate(() -> many.submit(() -> accounts.entered("zhang", 8))).limit(8).toList();
      int entered = 0;
      for (Future<Boolean> one : entering) {
        entered += one.get() ? 1 : 0;
      }
      assertThat(entered).isEqualTo(1);
    }
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      accounts.failed("zhang", 3, LOCK);
    }
  }

  private static Account account(String id, String password) {
    return new Account(
        id, "张三", "FIRM", List.of("a"), List.of(), null, false, password, null, null, NOW);
  }
}
