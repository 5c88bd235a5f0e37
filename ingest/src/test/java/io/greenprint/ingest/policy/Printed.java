package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A plan of an invented city that is one printed table, written for tests. */
final class Printed {

  private Printed() {}

  /**
   * @param secondPage row that is the first of the second page
   */
  static Text table(List<List<String>> rows, int secondPage) {
    StringBuilder content = new StringBuilder("临江市节能重点任务分工方案\n");
    int start = content.length();
    int breakAt = start;
    List<Table.Cell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      breakAt = r == secondPage ? content.length() : breakAt;
      for (int c = 0; c < rows.get(r).size(); c++) {
        String words = rows.get(r).get(c);
        Span span = new Span(content.length(), content.length() + words.length());
        cells.add(new Table.Cell(r, c, 1, 1, span));
        content.append(words).append(c + 1 < rows.get(r).size() ? '\t' : '\n');
      }
    }
    Span place = new Span(start, content.length());
    return new Text(
        content.toString(),
        List.of(
            new Page(1, new Span(0, breakAt), 600, 800),
            new Page(2, new Span(breakAt, content.length()), 600, 800)),
        List.of(),
        List.of(new Table(place, rows.size(), rows.getFirst().size(), cells)));
  }
}
