package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportDocument;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.report.TopicMention;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an ESG report: stored text in, disclosures with figures and evidence out. Pure: the same
 * text gives the same reading.
 */
public final class ReportReader {

  private static final IndicatorLibrary LIBRARY = IndicatorLibrary.standard();

  private static final List<Place> PLACES = places();
  private static final PointIndex POINTS =
      new PointIndex(PLACES.stream().map(Place::point).toList());

  /** A point and the number of its indicator in the library. */
  private record Place(int entry, Point point) {}

  /** Words that are a number: 未发生 says that nothing happened, 为零 gives a figure. */
  private static final Pattern PRINTED_ZERO =
      Pattern.compile("零|无(?!重|任何|论)|(?<![\\d.])0(?![\\d.])|\\bnil\\b|\\bzero\\b");

  /** In prose 并无 says that there was nothing of a thing, and gives no figure of it. */
  private static final Pattern SAID_NONE = Pattern.compile("[并概毫均]无");

  private ReportReader() {}

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < LIBRARY.entries().size(); i++) {
      for (Point point : LIBRARY.entries().get(i).points()) {
        places.add(new Place(i, point));
      }
    }
    return places;
  }

  /**
   * What the report discloses.
   *
   * @param text stored text of the report
   * @param fileName its name, a last resort for title and year
   * @param hints what the user said about it
   */
  public static ReportReading read(Text text, String fileName, ReportHints hints) {
    List<Line> lines = Lines.of(text);
    ReportDocument document = ReportIdentity.of(text, lines, fileName, hints);
    List<Passage> passages = Passages.of(lines);
    List<Row> rows = Rows.of(lines);
    List<List<Hit>> hits = hits(passages, rows, lines, document.year());
    IndexTable index = new IndexTable(passages, PrintedPages.of(text));
    ReportPeriod.OfYear periods = ReportPeriod.of(passages, document.year());
    List<Disclosure> disclosures = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      IndicatorLibrary.Entry entry = LIBRARY.entries().get(i);
      String indicator = entry.indicator().id();
      Disclosure disclosure =
          Judge.judge(entry, hits.get(i), document.year(), index.pages(indicator), periods);
      if (disclosure == null) {
        disclosure = Omissions.explained(entry, passages);
      }
      if (disclosure == null) {
        disclosure = index.claim(indicator);
      }
      if (disclosure != null) {
        disclosures.add(disclosure);
      }
    }
    List<Finding> findings = new ArrayList<>(IdentityChecks.findings(document, hints));
    findings.addAll(DataChecks.findings(document, disclosures, rows, byIndicator(hits)));
    List<TopicMention> topics =
        document.language().equals("en") ? List.of() : TopicOutline.of(passages);
    return new ReportReading(document, disclosures, topics, findings);
  }

  private static Map<String, List<Hit>> byIndicator(List<List<Hit>> hits) {
    Map<String, List<Hit>> named = new LinkedHashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      named.put(LIBRARY.entries().get(i).indicator().id(), hits.get(i));
    }
    return named;
  }

  /** For each indicator of the library, what was found of it, in reading order by kind of place. */
  private static List<List<Hit>> hits(
      List<Passage> passages, List<Row> rows, List<Line> lines, @Nullable Integer year) {
    RowFigures inRows = new RowFigures(year);
    SentenceFigures inSentences = new SentenceFigures(year);
    Set<Integer> indexPages = Passages.indexPages(lines);
    List<List<Hit>> all = new ArrayList<>();
    for (IndicatorLibrary.Entry ignored : LIBRARY.entries()) {
      all.add(new ArrayList<>());
    }
    for (Row row : rows) {
      boolean index =
          (row.page() != null && indexPages.contains(row.page()))
              || ReportWords.INDEX.in(row.title())
              || IndexTable.points(row);
      if (!index || !row.unit().isEmpty()) {
        each(row.words(), point -> point.figure() ? inRows.find(point, row, "") : List.of(), all);
      }
    }
    for (Passage passage : passages) {
      List<Amount> amounts = ReportWords.AMOUNTS.amounts(passage.text());
      each(passage.text(), point -> inPassage(point, passage, amounts, inSentences, year), all);
    }
    all.replaceAll(ReportReader::once);
    return all;
  }

  /** Without the figures that were read from the words of a row whose cells gave them, too. */
  private static List<Hit> once(List<Hit> hits) {
    Set<Integer> inTables = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.figure() != null && hit.table() >= 0) {
        inTables.add(hit.figure().span().start());
      }
    }
    return hits.stream()
        .filter(
            h ->
                h.figure() == null
                    || h.table() >= 0
                    || !inTables.contains(h.figure().span().start()))
        .toList();
  }

  private static List<Hit> inPassage(
      Point point,
      Passage passage,
      List<Amount> amounts,
      SentenceFigures figures,
      @Nullable Integer year) {
    if (point.figure()) {
      return figures.find(point, passage, amounts);
    }
    Evidence evidence = StatementFinder.find(point, passage, year);
    if (evidence == null) {
      return List.of();
    }
    if (!point.target().isEmpty()) {
      List<Hit> levels = TargetFigures.of(point, evidence, passage, amounts, year);
      if (!levels.isEmpty()) {
        return levels;
      }
    }
    Figure none =
        !point.none().isEmpty()
                && !passage.index()
                && PRINTED_ZERO
                    .matcher(SAID_NONE.matcher(evidence.trigger()).replaceAll(" "))
                    .find()
            ? Figures.none(point, evidence, year)
            : null;
    return List.of(new Hit(point, evidence, none));
  }

  private interface Search {
    List<Hit> find(Point point);
  }

  /** Asks the points of which a word stands in the text, in the order of the library. */
  private static void each(String text, Search search, List<List<Hit>> all) {
    POINTS.candidates(text).stream()
        .mapToObj(PLACES::get)
        .forEach(place -> all.get(place.entry()).addAll(search.find(place.point())));
  }
}
