package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.text.Table;
import io.greenprint.ingest.values.Units;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a table by row and column, and what stands above it. */
final class TableCells {

  private static final Pattern UNIT_SAID =
      Pattern.compile("单位\\s*[：:]\\s*(?<unit>[^\\s，。；、）)\\n]{1,12})");
  private static final Pattern UNIT_IN_NAME =
      Pattern.compile("[（(](?<unit>[^（）()]{1,16})[）)](?=[^（）()]{0,2}$)");

  /** Units of text above a table in which its caption stands. */
  private static final int CAPTION = 90;

  private final Source source;
  private final Table table;

  TableCells(Source source, Table table) {
    this.source = source;
    this.table = table;
  }

  Table table() {
    return table;
  }

  /** The cell at a place, a merged one found from any of its rows; null where there is none. */
  Table.@Nullable Cell at(int row, int column) {
    return table.cells().stream()
        .filter(c -> c.column() <= column && column < c.column() + c.columnSpan())
        .filter(c -> c.row() <= row && row < c.row() + c.rowSpan())
        .findFirst()
        .orElse(null);
  }

  /** Words of a cell without blanks; empty where there is no cell. */
  String words(Table.@Nullable Cell cell) {
    return cell == null ? "" : source.text().quote(cell.span()).replaceAll("\\s+", "");
  }

  String words(int row, int column) {
    return words(at(row, column));
  }

  /** The lines right above the table, and a first row that is its title. */
  String caption() {
    int end = table.span().start();
    String above = source.text().content().substring(Math.max(0, end - CAPTION), end);
    Table.Cell first = at(0, 0);
    boolean titled = first != null && first.columnSpan() >= table.columns();
    return above + (titled ? words(first) : "");
  }

  /** The unit that the caption says for the whole table (单位：万千瓦); null where it says none. */
  @Nullable String captionUnit() {
    Matcher said = UNIT_SAID.matcher(caption());
    String unit = null;
    while (said.find()) {
      unit = said.group("unit");
    }
    return unit != null && Units.standard().find(unit).isPresent() ? unit : null;
  }

  /** A name and the unit in brackets at its end. */
  record Named(String name, @Nullable String unit) {}

  /** 森林蓄积量（亿立方米） taken apart. */
  static Named named(String words) {
    Matcher inName = UNIT_IN_NAME.matcher(words);
    if (inName.find() && Units.standard().find(inName.group("unit")).isPresent()) {
      return new Named(
          words.substring(0, inName.start()) + words.substring(inName.end()), inName.group("unit"));
    }
    return new Named(words, null);
  }
}
