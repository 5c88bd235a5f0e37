package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Synthetic networks for tests and benchmarks: the same seed and sizes give the same network, each
 * company's part independent of the others.
 *
 * <p>Companies are {@code L}, the leader, and {@code S1}, {@code S2} …; most buy from companies of
 * somewhat higher number, so that many tiers arise; one link in ten goes anywhere, back to the
 * leader too, which makes cycles; some links stand twice, lead to their own buyer, have ended or
 * have not begun. Purchases take 20 to 80 % of revenue, so every roll-up has a finite solution. One
 * company in ten tells no emissions. All names and figures are invented.
 *
 * @param seed of all chance
 * @param companies how many beside the leader, at least one
 * @param links about how many, over all dates
 */
public record SupplyNetworkGenerator(long seed, int companies, long links) {

  /** The leader of every synthetic network. */
  public static final String LEADER = "L";

  /** A date in the middle of what happens in a synthetic network. */
  public static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

  private static final List<String> REQUIRED = List.of("温室气体", "用水量", "废弃物", "行政处罚");
  private static final List<String> KINDS = List.of("绿色工厂", "ISO 14001", "ISO 50001");
  private static final long MIX = 0x9E3779B97F4A7C15L;

  public SupplyNetworkGenerator {
    if (companies < 1 || links < 0) {
      throw new IllegalArgumentException("at least one company and no negative number of links");
    }
  }

  /** The network, in memory. */
  public SupplyNetwork generate() {
    SupplyNetworkBuilder builder = SupplyNetwork.builder();
    REQUIRED.forEach(item -> builder.requires(LEADER, item));
    for (int i = 0; i <= companies; i++) {
      Part part = part(i);
      builder.company(part.id, part.revenue, part.directEmissions);
      part.links.forEach(builder::link);
      part.certificates.forEach(builder::certificate);
      part.disclosures.forEach(item -> builder.discloses(part.id, item));
    }
    return builder.build();
  }

  /** Writes the network as a file for {@link NetworkAudit}, one row at a time. */
  public void writeJson(Appendable out) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    out.append("{\"network\":{\"leader\":\"L\",\"asOf\":\"").append(AS_OF.toString());
    out.append("\",\"requiredDisclosures\":").append(mapper.writeValueAsString(REQUIRED));
    out.append(",\"companies\":{");
    for (int i = 0; i <= companies; i++) {
      Part part = part(i);
      out.append(i == 0 ? "\"" : ",\n\"").append(part.id);
      out.append("\":{\"revenue\":").append(String.valueOf(part.revenue));
      out.append(",\"directEmissions\":").append(String.valueOf(part.directEmissions)).append('}');
    }
    out.append("},\"links\":[");
    writeRows(out, part -> part.links.stream().map(SupplyNetworkGenerator::linkJson).toList());
    out.append("],\"certificates\":[");
    writeRows(
        out,
        part -> part.certificates.stream().map(SupplyNetworkGenerator::certificateJson).toList());
    out.append("],\"disclosures\":[");
    writeRows(
        out,
        part ->
            part.disclosures.stream()
                .map(item -> "{\"company\":\"%s\",\"item\":\"%s\"}".formatted(part.id, item))
                .toList());
    out.append("]}}");
  }

  private void writeRows(Appendable out, Function<Part, List<String>> rows) throws IOException {
    String separator = "";
    for (int i = 0; i <= companies; i++) {
      for (String row : rows.apply(part(i))) {
        out.append(separator).append(row);
        separator = ",\n";
      }
    }
  }

  private static String linkJson(SupplyLink link) {
    Money spend = link.spend();
    return "{\"buyer\":\"%s\",\"supplier\":\"%s\",\"spend\":%s,\"from\":%s,\"to\":%s}"
        .formatted(
            link.buyer(),
            link.supplier(),
            spend == null ? "null" : spend.amount().toPlainString(),
            dateJson(link.from()),
            dateJson(link.to()));
  }

  private static String certificateJson(Certificate certificate) {
    return "{\"holder\":\"%s\",\"kind\":\"%s\",\"from\":%s,\"to\":%s,\"revoked\":%s}"
        .formatted(
            certificate.holder(),
            certificate.kind(),
            dateJson(certificate.from()),
            dateJson(certificate.to()),
            dateJson(certificate.revoked()));
  }

  private static String dateJson(@Nullable LocalDate date) {
    return date == null ? "null" : "\"" + date + "\"";
  }

  /** All that a company's number decides. */
  private Part part(int number) {
    SplittableRandom random = new SplittableRandom(seed + MIX * (number + 1));
    String id = id(number);
    double revenue = number == 0 ? 1e6 : 1_000 + random.nextInt(99_000);
    Double emissions = random.nextInt(10) == 0 ? null : (double) random.nextInt(50_000);
    return new Part(
        id,
        revenue,
        emissions,
        links(number, revenue, random),
        certificates(id, random),
        REQUIRED.stream().filter(_ -> random.nextBoolean()).toList());
  }

  private List<SupplyLink> links(int number, double revenue, SplittableRandom random) {
    double mean = (double) links / (companies + 1);
    int degree = (int) (mean * 2 * random.nextDouble() + random.nextDouble());
    if (number == 0) {
      degree = Math.max(degree, 1);
    }
    double share = 0.2 + 0.6 * random.nextDouble();
    List<SupplyLink> rows = new ArrayList<>();
    for (int k = 0; k < degree; k++) {
      BigDecimal spend =
          BigDecimal.valueOf(Math.round(revenue * share / degree * 100 * random.nextDouble()), 2);
      boolean begun = random.nextInt(20) > 0;
      LocalDate from = begun ? day(random, 2020, 2024) : AS_OF.plusDays(1);
      LocalDate to = begun && random.nextInt(5) == 0 ? day(random, 2025, 2026) : null;
      rows.add(
          new SupplyLink(
              id(number),
              id(supplier(number, random)),
              null,
              new Money(spend, "CNY", 2025),
              null,
              from,
              to,
              LinkKind.DECLARED_BY_BUYER,
              null));
    }
    return rows;
  }

  private int supplier(int buyer, SplittableRandom random) {
    int reach = Math.max(2, companies / 8);
    int ahead = buyer + 1 + random.nextInt(reach);
    return random.nextInt(10) == 0 || ahead > companies ? random.nextInt(companies + 1) : ahead;
  }

  private static List<Certificate> certificates(String holder, SplittableRandom random) {
    List<Certificate> rows = new ArrayList<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      LocalDate from = day(random, 2020, 2025);
      rows.add(
          new Certificate(
              holder,
              KINDS.get(random.nextInt(KINDS.size())),
              null,
              null,
              null,
              null,
              from,
              from.plusYears(3).minusDays(1),
              random.nextInt(10) == 0 ? from.plusDays(random.nextInt(1_000)) : null,
              null));
    }
    return rows;
  }

  private static LocalDate day(SplittableRandom random, int firstYear, int lastYear) {
    return LocalDate.of(random.nextInt(firstYear, lastYear + 1), 1, 1)
        .plusDays(random.nextInt(365));
  }

  private static String id(int number) {
    return number == 0 ? LEADER : "S" + number;
  }

  private record Part(
      String id,
      double revenue,
      @Nullable Double directEmissions,
      List<SupplyLink> links,
      List<Certificate> certificates,
      List<String> disclosures) {}
}
