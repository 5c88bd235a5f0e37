package io.greenprint.graph.store;

import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.carbon.CarbonVoucher.Registry;
import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.text.Text;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.neo4j.driver.exceptions.ClientException;

/**
 * The account of vouchers: a serial that stands in it is refused, whoever enters it. The database's
 * unique constraint decides, so that of two who enter one at the same time one is refused. A
 * voucher entered by mistake is withdrawn: it stays to be seen, its serials become free.
 */
public final class CarbonVouchers {

  /** A certificate a MWh: 10 GWh at once. */
  public static final int MOST_SERIALS = 10_000;

  private static final int TOLD = 10;
  private static final String TAKEN = "Neo.ClientError.Schema.ConstraintValidationFailed";

  private static final Statement ADD = Statement.load(CarbonVouchers.class, "voucher-add");
  private static final Statement USED = Statement.load(CarbonVouchers.class, "voucher-used");
  private static final Statement WITHDRAW =
      Statement.load(CarbonVouchers.class, "voucher-withdraw");

  private final GraphWriter writer;
  private final Clock clock;

  public CarbonVouchers(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
  }

  /**
   * Enters a voucher.
   *
   * @param enterprise id
   * @return id of the voucher
   * @throws SerialsUsedException where a serial stands in the account already
   * @throws NoSuchFactException where there is no such enterprise
   * @throws IllegalArgumentException where there are no serials, too many, one twice, or the amount
   *     is not above zero
   */
  public String add(String enterprise, CarbonVoucher voucher, Author author) {
    List<String> keys =
        voucher.serials().stream().map(serial -> key(voucher.registry(), serial)).toList();
    check(voucher, keys);
    String id = UUID.randomUUID().toString();
    Map<String, Object> properties =
        new Properties(Text.plain(""))
            .put("enterprise", enterprise)
            .put("kind", voucher.kind())
            .put("registry", voucher.registry())
            .list("serials", voucher.serials())
            .decimal("amount", voucher.amount())
            .put("year", voucher.year())
            .put("cancelledOn", voucher.cancelledOn())
            .put("source", voucher.source())
            .put("enteredBy", author.name())
            .put("enteredAt", clock.instant().atZone(ZoneOffset.UTC))
            .map();
    Map<String, Object> parameters =
        Map.of("id", id, "enterprise", enterprise, "properties", properties, "serials", keys);
    try {
      writer.write(
          work ->
              work.first(ADD, parameters, row -> row.get("id").asString())
                  .orElseThrow(() -> new NoSuchFactException("Enterprise", enterprise)));
      return id;
    } catch (ClientException refused) {
      if (refused.code().equals(TAKEN)) {
        throw new SerialsUsedException(used(keys), refused);
      }
      throw refused;
    }
  }

  /**
   * Takes a voucher back that was entered by mistake.
   *
   * @throws NoSuchFactException where the enterprise has none of that id, or it is withdrawn
   */
  public void withdraw(String enterprise, String voucher, Author author) {
    Map<String, Object> parameters =
        Map.of(
            "id", voucher,
            "enterprise", enterprise,
            "by", author.name(),
            "why", author.why(),
            "at", clock.instant().atZone(ZoneOffset.UTC));
    writer.write(
        work ->
            work.first(WITHDRAW, parameters, row -> row.get("id").asString())
                .orElseThrow(() -> new NoSuchFactException("CarbonVoucher", voucher)));
  }

  private static void check(CarbonVoucher voucher, List<String> keys) {
    Set<String> distinct = new HashSet<>(keys);
    if (keys.isEmpty()
        || keys.size() > MOST_SERIALS
        || distinct.size() < keys.size()
        || voucher.serials().stream().anyMatch(String::isBlank)
        || voucher.amount().signum() <= 0) {
      throw new IllegalArgumentException(
          "needs 1 to %d different serials and an amount above zero".formatted(MOST_SERIALS));
    }
  }

  private List<String> used(List<String> keys) {
    return writer.list(
        USED, Map.of("serials", keys, "limit", TOLD), row -> row.get("serial").asString());
  }

  /** However it is written: full or half width, in any case, with blanks or without. */
  private static String key(Registry registry, String serial) {
    String folded =
        Normalizer.normalize(serial, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", "");
    return registry + " " + folded;
  }
}
