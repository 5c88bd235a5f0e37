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
import java.util.List;
import java.util.Set;
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
    List<Disclosure> disclosures = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      IndicatorLibrary.Entry entry = LIBRARY.entries().get(i);
      String indicator = entry.indicator().id();
      Disclosure disclosure =
          Judge.judge(entry, hits.get(i), document.year(), index.pages(indicator));
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
    findings.addAll(DataChecks.findings(disclosures, document));
    List<TopicMention> topics =
        document.language().equals("en") ? List.of() : TopicOutline.of(passages);
    return new ReportReading(document, disclosures, topics, findings);
  }

  /** For each indicator of the library, what was found of it, in reading order by kind of place. */
  private static List<List<Hit>> hits(
      List<Passage> passages, List<Row> rows, List<Line> lines, @Nullable Integer year) {
    FigureFinder figures = new FigureFinder(year);
    Set<Integer> indexPages = Passages.indexPages(lines);
    List<List<Hit>> all = new ArrayList<>();
    for (IndicatorLibrary.Entry ignored : LIBRARY.entries()) {
      all.add(new ArrayList<>());
    }
    for (Row row : rows) {
      boolean index = row.page() != null && indexPages.contains(row.page());
      if (!index || !row.unit().isEmpty()) {
        each(row.words(), point -> point.figure() ? figures.inRow(point, row, "") : List.of(), all);
      }
    }
    for (Passage passage : passages) {
      List<Amount> amounts = ReportWords.AMOUNTS.amounts(passage.text());
      each(passage.text(), point -> inPassage(point, passage, amounts, figures, year), all);
    }
    return all;
  }

  private static List<Hit> inPassage(
      Point point,
      Passage passage,
      List<Amount> amounts,
      FigureFinder figures,
      @Nullable Integer year) {
    if (point.figure()) {
      return figures.inSentence(point, passage, amounts);
    }
    Evidence evidence = StatementFinder.find(point, passage, year);
    if (evidence == null) {
      return List.of();
    }
    Figure none = point.none().isEmpty() ? null : FigureFinder.none(point, evidence, year);
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
