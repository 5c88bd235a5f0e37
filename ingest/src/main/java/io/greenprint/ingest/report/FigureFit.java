package io.greenprint.ingest.report;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a number with its unit can be a figure of a sub-point, by what is said around it. */
final class FigureFit {

  private static final Pattern CARBON =
      Pattern.compile(
          "co2|二氧化碳|温室气体|碳排放|碳强度|ghg|carbon|greenhouse|直接排放|间接排放|direct"
              + " emissions|范围[一二三123]|范畴[一二三123]|scope ?[123]");
  private static final Pattern PER = Pattern.compile("单位|万元|吨钢|吨产品|人均|每|强度|密度|intensity|\\bper\\b");

  /** Kind of a unit that says only that things were counted (number, 个数). */
  static final String COUNT = "count";

  private static final Set<String> COUNTED =
      Set.of("people", "times", "cases", "pieces", "firms", "households");

  private FigureFit() {}

  /** Whether a point needs words that neither the text nor the headings above it hold. */
  static boolean lacksContext(Point point, String text, String topic) {
    return (!point.with().isEmpty() && !point.with().in(text))
        || (!point.topic().isEmpty() && !point.topic().in(text) && !point.topic().in(topic));
  }

  /** Whether the point is a number of things, and not a measure of something. */
  static boolean counted(Point point) {
    return point.units().stream().anyMatch(COUNTED::contains);
  }

  /**
   * Whether the unit of an amount is one that the point takes. Tonnes said of carbon are tonnes of
   * CO2; an amount of something per something may have its denominator in the label alone.
   */
  static boolean unit(Point point, Amount amount, String label) {
    if (amount.fits(point.units())) {
      return true;
    }
    if (amount.kinds().contains(COUNT)) {
      return counted(point) || point.units().contains(AmountReader.BARE);
    }
    if (CARBON.matcher(label).find()
        && amount.kinds().stream()
            .anyMatch(k -> point.units().contains(k.replace("mass", "co2")))) {
      return true;
    }
    return PER.matcher(label).find()
        && amount.kinds().stream().anyMatch(k -> point.units().contains(k + "/"));
  }
}
