package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.carbon.CarbonVoucher.Kind;
import io.greenprint.graph.carbon.CarbonVoucher.Registry;
import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class CarbonVouchersIT {

  private static final Author AUTHOR = new Author("王经理", "");

  private final Database database;
  private final CarbonVouchers vouchers;
  private final Ask ask;

  CarbonVouchersIT(Database database) {
    this.database = database;
    this.vouchers = new CarbonVouchers(database, Clock.systemUTC());
    this.ask = new Ask(database);
  }

  @BeforeEach
  void twoFirms() {
    new GraphWriter(database)
        .write(
            work -> {
              work.run(
                  new Statement("firms", "UNWIND ['a', 'b'] AS id CREATE (:Enterprise {id: id})"),
                  Map.of());
              return true;
            });
  }

  @Test
  void aSerialIsRefusedWhoeverEntersItHoweverItIsWritten() {
    vouchers.add("a", voucher(Registry.GEC, "GEC-2024-001", "GEC-2024-002"), AUTHOR);

    assertThatExceptionOfType(SerialsUsedException.class)
        .isThrownBy(
            () -> vouchers.add("b", voucher(Registry.GEC, "new-1", "ｇec-2024- 002"), AUTHOR))
        .satisfies(used -> assertThat(used.serials()).containsExactly("GEC GEC-2024-002"));
    assertThat(held("b")).isEmpty();
    vouchers.add("b", voucher(Registry.GEC, "new-1"), AUTHOR); // nothing of the refused one stayed
    vouchers.add("b", voucher(Registry.IREC, "GEC-2024-001"), AUTHOR); // another registry's number
  }

  @Test
  void ofTwoWhoEnterOneAtTheSameTimeOneIsRefused() throws Exception {
    int rounds = 20;
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < rounds; round++) {
        CyclicBarrier together = new CyclicBarrier(2);
        String serial = "race-" + round;
        List<Future<String>> writers = new ArrayList<>();
        for (String firm : List.of("a", "b")) {
          Callable<String> enter =
              () -> {
                together.await();
                return vouchers.add(firm, voucher(Registry.GEC, serial), AUTHOR);
              };
          writers.add(two.submit(enter));
        }
        assertThat(writers.stream().map(CarbonVouchersIT::outcome))
            .containsExactlyInAnyOrder("entered", "refused");
      }
    }
    assertThat(held("a").size() + held("b").size()).isEqualTo(rounds);
  }

  @Test
  void aWithdrawnVoucherStaysToBeSeenAndFreesItsSerials() {
    String id = vouchers.add("a", voucher(Registry.CCER, "X1"), AUTHOR);

    vouchers.withdraw("a", id, new Author("王经理", "录错企业"));

    vouchers.add("b", voucher(Registry.CCER, "X1"), AUTHOR);
    assertThat(held("a")).containsExactly("withdrawn");
    assertThatExceptionOfType(NoSuchFactException.class)
        .isThrownBy(() -> vouchers.withdraw("a", id, AUTHOR));
  }

  @Test
  void nobodyEntersAnothersOrAnEmptyVoucher() {
    String id = vouchers.add("a", voucher(Registry.GEC, "X1"), AUTHOR);

    assertThatExceptionOfType(NoSuchFactException.class)
        .isThrownBy(() -> vouchers.withdraw("b", id, AUTHOR));
    assertThatExceptionOfType(NoSuchFactException.class)
        .isThrownBy(() -> vouchers.add("nobody", voucher(Registry.GEC, "X2"), AUTHOR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vouchers.add("a", voucher(Registry.GEC), AUTHOR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vouchers.add("a", voucher(Registry.GEC, "Y", " y"), AUTHOR));
  }

  private static String outcome(Future<String> writer) {
    try {
      return writer.get().isEmpty() ? "nothing" : "entered";
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof SerialsUsedException ? "refused" : "" + failed.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Object> held(String firm) {
    return ask.values(
        """
        MATCH (v:CarbonVoucher {enterprise: '%s'})
        RETURN CASE WHEN v.withdrawnAt IS NULL THEN 'held' ELSE 'withdrawn' END
        """
            .formatted(firm));
  }

  private static CarbonVoucher voucher(Registry registry, String... serials) {
    return new CarbonVoucher(
        Kind.GREEN_CERTIFICATE,
        registry,
        List.of(serials),
        new BigDecimal("1000"),
        2024,
        LocalDate.of(2024, 12, 1),
        "核发系统截图");
  }
}
