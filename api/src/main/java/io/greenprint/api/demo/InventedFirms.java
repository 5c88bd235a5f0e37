package io.greenprint.api.demo;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.Indicator;
import io.greenprint.graph.report.Period;
import io.greenprint.graph.report.ReportDocument;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportPublication;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.ingest.supply.CreditCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Firms of an invented city with the reports that they would publish for one year. Some disclose
 * much and some little; what many firms disclose is drawn often. The same seed gives the same
 * firms, in every year, with figures that drift from one year to the next.
 *
 * @param count number of firms
 * @param year reporting year
 */
public record InventedFirms(long seed, int count, int year) {

  private static final String RULES = "invented";

  /** Keeps the draws of neighbouring firms apart. */
  private static final long STRIDE = 1_000_003;

  /** Districts of the invented city; GB/T 2260 gives no such codes. */
  private static final List<String> REGIONS = List.of("329901", "329902", "329903", "329911");

  private static final int FIRST_YEAR = 2022;
  private static final int LARGEST_DRIFT = 6;

  private static final List<String> FIRST =
      List.of("恒", "安", "瑞", "华", "清", "远", "正", "新", "嘉", "宏", "天", "金", "绿", "东", "明", "联");
  private static final List<String> SECOND =
      List.of("源", "达", "泰", "盛", "川", "科", "峰", "洋", "和", "信", "祥", "能", "辰", "益", "凯");
  private static final List<String> TRADES =
      List.of("钢铁", "化工", "电子", "纺织", "医药", "水泥", "造纸", "食品", "物流", "能源", "机械", "光伏", "环保", "印染");

  private static final List<Indicator> INDICATORS = IndicatorLibrary.standard().indicators();
  private static final Map<String, Set<String>> POINTS = IndicatorLibrary.standard().points();

  /** One report of each firm, one after the other, each drawn when it is asked for. */
  public Stream<ReportPublication> reports(Originals originals) {
    return IntStream.range(0, count)
        .mapToObj(firm -> new Report(firm, new Random(seed + STRIDE * firm)).publish(originals));
  }

  /** Name of the n-th firm; no two are the same. */
  public static String name(int firm) {
    int rest = firm / TRADES.size();
    return "云岚"
        + FIRST.get(rest % FIRST.size())
        + SECOND.get(rest / FIRST.size() % SECOND.size())
        + TRADES.get(firm % TRADES.size())
        + "股份有限公司";
  }

  /** Unified social credit code of the n-th firm, with right check characters. */
  public static String code(int firm) {
    return CreditCode.complete("91" + REGIONS.get(firm % REGIONS.size()) + "MA" + (100_000 + firm));
  }

  /** One report while it is written. */
  private final class Report {
    private final StringBuilder words = new StringBuilder();
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final String name;
    private final String code;
    private final Random random;

    Report(int firm, Random random) {
      this.name = name(firm);
      this.code = code(firm);
      this.random = random;
    }

    ReportPublication publish(Originals originals) {
      String title = name + year + "年度环境、社会和公司治理报告";
      words.append(title).append('\n');
      double openness = 0.15 + 0.7 * random.nextDouble();
      for (int i = 0; i < INDICATORS.size(); i++) {
        double common = 1 - 0.6 * i / INDICATORS.size();
        if (random.nextDouble() < openness * common) {
          disclose(INDICATORS.get(i));
        }
      }
      byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
      Originals.Kept kept = originals.put(new ByteArrayInputStream(bytes));
      return new ReportPublication(
          new SourceFile(kept.id(), title + ".txt", "text/plain", kept.size(), Instant.EPOCH),
          Text.plain(words.toString()),
          RULES,
          new ReportReading(
              new ReportDocument(title, name, code, year, "zh-Hans"),
              disclosures,
              List.of(),
              List.of()));
    }

    private void disclose(Indicator indicator) {
      List<String> all = new ArrayList<>(new TreeSet<>(POINTS.get(indicator.id())));
      boolean whole = random.nextInt(3) > 0;
      List<String> points = whole ? all : all.subList(0, 1);
      List<Evidence> evidence = new ArrayList<>();
      List<Figure> figures = new ArrayList<>();
      for (String point : points) {
        Span span =
            indicator.kind() == Indicator.Kind.QUANTITATIVE
                ? figure(indicator, point, figures)
                : write(year + "年，公司就“" + indicator.nameZh() + "”制定制度、明确责任部门并开展培训。");
        evidence.add(new Evidence(point, null, span, indicator.nameZh(), false));
      }
      disclosures.add(
          new Disclosure(
              indicator.id(),
              Disclosure.Status.FOUND,
              whole ? Coverage.FULL : Coverage.PARTIAL,
              new TreeSet<>(points),
              Boundary.FIRM,
              evidence,
              figures));
    }

    private Span figure(Indicator indicator, String point, List<Figure> figures) {
      int base = 100 + random.nextInt(90_000);
      int drift = random.nextInt(-LARGEST_DRIFT, LARGEST_DRIFT + 1);
      String value = Integer.toString(base * (100 + drift * (year - FIRST_YEAR)) / 100);
      Span span = write(year + "年，" + indicator.nameZh() + "为" + value + "。");
      int end = span.end() - 1;
      figures.add(
          new Figure(
              point,
              indicator.nameZh(),
              year,
              Boundary.FIRM,
              value,
              "",
              null,
              false,
              null,
              new Span(end - value.length(), end),
              Period.ofYear(year),
              true));
      return span;
    }

    private Span write(String sentence) {
      int start = words.length();
      words.append(sentence);
      Span span = new Span(start, words.length());
      words.append('\n');
      return span;
    }
  }
}
