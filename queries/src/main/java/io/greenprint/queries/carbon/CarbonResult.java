package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.KeptResult;
import io.greenprint.graph.finding.Finding;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a year's ledger comes to with one set of factors.
 *
 * @param factorSet id of the set
 * @param region whose grid factor was taken, such as CN-JS
 * @param lines one for each item and measure, by measure
 * @param ratios intensities and shares
 * @param notes what the reader must know
 */
public record CarbonResult(
    int year,
    String factorSet,
    String region,
    List<CarbonLine> lines,
    List<Ratio> ratios,
    List<Finding> notes) {

  public CarbonResult {
    lines = lines.stream().sorted(Comparator.comparing(CarbonLine::measure)).toList();
    ratios = List.copyOf(ratios);
    notes = List.copyOf(notes);
  }

  /** Lines of a measure. */
  public List<CarbonLine> lines(Measure measure) {
    return lines.stream().filter(line -> line.measure() == measure).toList();
  }

  /** Sum of a measure; empty where the ledger has nothing of it, which is not the same as zero. */
  public Optional<BigDecimal> total(Measure measure) {
    return lines(measure).stream().map(CarbonLine::value).reduce(BigDecimal::add);
  }

  /** The same with more notes. */
  CarbonResult noting(List<Finding> more) {
    List<Finding> all = new ArrayList<>(notes);
    all.addAll(more);
    return new CarbonResult(year, factorSet, region, lines, ratios, all);
  }

  /** As it is put on record: every line with its numbers and sources. */
  public KeptResult record() {
    return new KeptResult(
        year,
        factorSet,
        region,
        total(Measure.ENERGY).orElse(null),
        total(Measure.SCOPE1).orElse(null),
        total(Measure.SCOPE2_LOCATION).orElse(null),
        total(Measure.SCOPE2_MARKET).orElse(null),
        lines.stream().map(CarbonResult::working).toList());
  }

  private static String working(CarbonLine line) {
    String sources =
        line.factors().stream()
            .map(factor -> factor.source() + (factor.verified() ? "" : "（未核对原文）"))
            .distinct()
            .collect(Collectors.joining("；"));
    return "%s %s：%s [%s]"
        .formatted(line.measure().nameZh(), line.item().nameZh(), line.worked(), sources);
  }
}
