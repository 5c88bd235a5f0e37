package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.DisclosureGaps;
import io.greenprint.queries.disclosure.Gap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MIIT's green supply chain self-assessment 绿色供应链管理评价 of a leader: for each of its 20 indicators
 * what the graph already answers, and what the firm must supply. It gives no score: how many points
 * an answer earns is for the assessor to say.
 *
 * @param items in the order of the scheme
 */
public record SelfAssessment(List<Item> items) {

  /** Id of the framework that holds the indicators. */
  public static final String FRAMEWORK = "green-supply-chain";

  private static final String POINTS = "self-assessment-points.tsv";
  private static final Pattern TAB = Pattern.compile("\t");

  public SelfAssessment {
    items = List.copyOf(items);
  }

  /** Where an answer comes from. */
  public enum Source {
    /** The chain and its audits. */
    CHAIN,
    /** The leader's own report. */
    REPORT,
    /** Nothing in the graph: the firm must supply it. */
    FIRM
  }

  /**
   * An indicator.
   *
   * @param points most points that it gives
   * @param source where the answer comes from
   * @param value figure of the chain, 0 to 1 or a count; null where there is none
   * @param reported how far the leader's report meets it; null without a report
   * @param sentence the answer, or what to supply
   */
  public record Item(
      Requirement requirement,
      BigDecimal points,
      Source source,
      @Nullable Double value,
      Gap.@Nullable Status reported,
      Message sentence) {}

  /**
   * The assessment.
   *
   * @param own gaps of the leader's report against {@link #FRAMEWORK}; null without a report
   */
  static SelfAssessment of(ChainAudit audit, Framework framework, @Nullable DisclosureGaps own) {
    Map<String, BigDecimal> points = points();
    List<Item> items = new ArrayList<>();
    for (Requirement requirement : framework.requirements()) {
      BigDecimal most = Objects.requireNonNull(points.get(requirement.code()), requirement.code());
      Gap gap =
          own == null
              ? null
              : own.gaps().stream()
                  .filter(g -> g.requirement().id().equals(requirement.id()))
                  .findFirst()
                  .orElse(null);
      Answered chain = answered(audit, requirement.code());
      items.add(item(requirement, most, chain, gap));
    }
    return new SelfAssessment(items);
  }

  private static Item item(
      Requirement requirement, BigDecimal points, @Nullable Answered chain, @Nullable Gap gap) {
    Gap.Status reported = gap == null ? null : gap.status();
    if (chain != null) {
      return new Item(requirement, points, Source.CHAIN, chain.value, reported, chain.sentence);
    }
    if (reported == Gap.Status.FULL || reported == Gap.Status.PARTIAL) {
      return new Item(
          requirement,
          points,
          Source.REPORT,
          null,
          reported,
          new Message(
              "企业报告中有相应披露，见 disclosureGaps", "the report discloses it: see disclosureGaps"));
    }
    return new Item(
        requirement,
        points,
        Source.FIRM,
        null,
        reported,
        new Message("图谱中没有依据，请企业提供证明材料", "the graph has no evidence: the firm must supply it"));
  }

  private record Answered(double value, Message sentence) {}

  /** The indicators that the chain bears on. */
  private static @Nullable Answered answered(ChainAudit audit, String code) {
    List<GreenCoverage.Share> tiers = audit.tiers();
    if (tiers.isEmpty()) {
      return null;
    }
    GreenCoverage.Share first = tiers.getFirst();
    String green = percent(first.byCount());
    return switch (code) {
      case "X26" ->
          new Answered(
              first.byCount(),
              new Message(
                  "一级供应商 %d 家，低风险（绿色）%d 家，占 %s；%d 家情况不明"
                      .formatted(first.companies(), first.green(), green, first.unknown()),
                  "%d tier-1 suppliers, %d of low risk (green), %s; of %d nothing is known"
                      .formatted(first.companies(), first.green(), green, first.unknown())));
      case "X62" -> {
        double known = 1 - (double) first.unknown() / first.companies();
        yield new Answered(
            known,
            new Message(
                "一级供应商中已核实绿色状态的占 %s，低风险占 %s".formatted(percent(known), green),
                "of tier 1 the state of %s is established, %s are of low risk"
                    .formatted(percent(known), green)));
      }
      case "X63" -> {
        double rate = audit.disclosureRate();
        yield Double.isNaN(rate)
            ? null
            : new Answered(
                rate,
                new Message(
                    "按归集采购额，供应商对要求披露事项的披露率 " + percent(rate),
                    "by attributed spend suppliers disclose "
                        + percent(rate)
                        + " of what is required"));
      }
      case "X31" -> {
        LocalDate since = audit.chain().asOf().minus(PenaltyReport.THREE_YEARS);
        long penalties =
            audit.chain().leader().penalties().stream()
                .filter(penalty -> penalty.decidedOn().isAfter(since))
                .count();
        yield new Answered(
            penalties,
            new Message(
                "近三年图谱中链主行政处罚 " + penalties + " 起",
                penalties + " penalties of the leader in three years are known"));
      }
      default -> null;
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  private static Map<String, BigDecimal> points() {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(SelfAssessment.class.getResourceAsStream(POINTS), POINTS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> TAB.split(line, 2))
          .forEach(fields -> points.put(fields[0], new BigDecimal(fields[1].strip())));
    } catch (IOException e) {
      throw new UncheckedIOException(POINTS, e);
    }
    return points;
  }
}
