package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tables of commitments: indicator, base year, objective, result, with words in the cells. */
class KpiTableTest {

  private static final String HEAD =
      "<tr><th>Commitment</th><th>Indicator</th><th>2021 pro forma</th><th>Objective</th>"
          + "<th>Results 2023</th></tr>";

  @Test
  void theLevelOfACellIsReadAndItsChangeAndTheObjectiveAreNot() {
    ReportReading reading =
        read(
            row(
                "Reduce emissions",
                "Scope 1 emissions (t CO2e)",
                "1,310",
                "By 2030 - 40%",
                "1,204 or -8%"));

    assertThat(figures(reading, "scope1"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2021, "1310"), tuple(2023, "1204"));
  }

  @Test
  void aCellThatSaysWhenItWillBeKnownMovesNoColumn() {
    ReportReading reading =
        read(
            row(
                "Support communities",
                "Number of hours of voluntary work in local communities",
                "first publication in 2023",
                "By 2027 5,000",
                "4,218"));

    assertThat(figures(reading, "community_investment"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "4218"));
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static List<Figure> figures(ReportReading reading, String indicator) {
    return reading.disclosures().stream()
        .filter(d -> d.indicator().equals(indicator))
        .map(Disclosure::figures)
        .findFirst()
        .orElseThrow();
  }

  private static ReportReading read(String row) {
    String html =
        "<html><body><h1>Greenfield Group</h1><p>Sustainability Report 2023</p><table>"
            + HEAD
            + row
            + "</table></body></html>";
    Text text =
        new DirectReader()
            .read(html.getBytes(StandardCharsets.UTF_8), "report.html", ReadOptions.DEFAULT)
            .text();
    return ReportReader.read(Objects.requireNonNull(text), "report.html", ReportHints.NONE);
  }
}
