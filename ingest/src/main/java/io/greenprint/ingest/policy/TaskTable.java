package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.policy.DutyWords.Sense;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table that gives out work (任务分工表): a task a row, with the bodies in the columns 责任单位, 牵头单位,
 * 配合单位.
 *
 * @param start where it begins in the mended text
 * @param end where it ends there
 * @param rows its tasks
 */
record TaskTable(int start, int end, List<Row> rows) {

  private static final Pattern NUMBER = Pattern.compile("序号|编号|序");
  private static final Pattern TASK = Pattern.compile(".*(?:任务|事项|措施|举措|项目|内容|工作|行动|工程|重点).*");
  private static final Pattern PLACE =
      Pattern.compile("(?:责任|牵头|配合|主管|负责|实施|协同|参与)(?:部门|单位|处室)(?:和?单位)?|部门|处室");
  private static final int HEADER_ROWS = 4;

  TaskTable {
    rows = List.copyOf(rows);
  }

  /** Bodies of one cell, as read from its own text. */
  record Duty(Duties duties, Mended cell) {}

  /**
   * A task. Spans are places in the stored text.
   *
   * @param number as written; empty where the row has none
   * @param due where the deadline stands; null where the row has none
   * @param group the first cell with bodies; null where no cell has any
   */
  record Row(
      String number,
      String title,
      Span text,
      List<Duty> duties,
      @Nullable Span due,
      String dueWords,
      @Nullable Span group) {

    Row {
      duties = List.copyOf(duties);
    }

    /** As shown in a path: number, space, name. */
    String label() {
      return number.isEmpty() ? title : number + " " + title;
    }
  }

  /** The task tables of a part of a file, in reading order. */
  static List<TaskTable> in(Text text, Mended mended, int from, int to) {
    List<TaskTable> tables = new ArrayList<>();
    for (Table table : text.tables()) {
      Span place = mended.locate(table.span());
      if (place.start() >= from && place.start() < to) {
        add(tables, place, TableGrid.of(text, table));
      }
    }
    if (text.tables().isEmpty()) {
      for (TableGrid grid : TableGrid.ofRows(text, mended, from, to)) {
        add(tables, mended.locate(grid.place()), grid);
      }
    }
    return tables;
  }

  private static void add(List<TaskTable> tables, Span place, TableGrid grid) {
    List<Row> rows = new Reading(grid).rows();
    if (!rows.isEmpty() && givesWork(rows)) {
      tables.add(new TaskTable(place.start(), place.end(), rows));
    }
  }

  boolean contains(int offset) {
    return offset >= start && offset < end;
  }

  /** In most rows that name anyone, a body is named: 单位 may also head a column of units. */
  private static boolean givesWork(List<Row> rows) {
    long naming = rows.stream().filter(r -> !r.duties().isEmpty()).count();
    long bodies =
        rows.stream()
            .filter(
                r ->
                    r.duties().stream()
                        .flatMap(d -> d.duties().named().stream())
                        .anyMatch(n -> BodyForms.isListed(n.surface())))
            .count();
    return bodies > 0 && bodies * 2 >= naming;
  }

  /** Reads one table by its header. */
  private static final class Reading {

    private final TableGrid grid;
    private final Map<Integer, Sense> senses = new HashMap<>();
    private final List<Integer> texts = new ArrayList<>();
    private int number = -1;
    private int header = -1;

    Reading(TableGrid grid) {
      this.grid = grid;
    }

    List<Row> rows() {
      for (int r = 0; r < Math.min(HEADER_ROWS, grid.rows()) && header < 0; r++) {
        readHeader(r);
      }
      while (header >= 0 && header + 1 < grid.rows() && headsOn(header)) {
        int above = header;
        readHeader(above + 1);
        if (header == above) {
          readHeader(above);
          break;
        }
      }
      List<Row> rows = new ArrayList<>();
      if (header < 0) {
        return rows;
      }
      dropCategories();
      for (int r = header + 1; r < grid.rows(); r++) {
        if (r + 1 < grid.rows() && goesOn(r, r + 1)) {
          grid.join(r, r + 1);
        }
        Row row = grid.isGone(r) ? null : row(r);
        if (row != null) {
          rows.add(row);
        }
      }
      return rows;
    }

    private void readHeader(int r) {
      senses.clear();
      texts.clear();
      number = -1;
      for (int c = 0; c < grid.columns(); c++) {
        String words = grid.words(r, c).replaceAll("[\\s　]", "");
        Sense sense = sense(words);
        if (c > 0 && grid.sameCell(r, c, r, c - 1)) {
          continue;
        }
        if (sense != null) {
          senses.put(c, sense);
        } else if (NUMBER.matcher(words).matches()) {
          number = c;
        } else if (TASK.matcher(words).matches()) {
          texts.add(c);
        }
      }
      boolean bodies =
          senses.values().stream().anyMatch(s -> s != Sense.DEADLINE && s != Sense.PERSON);
      if (!bodies || texts.isEmpty()) {
        senses.clear();
        return;
      }
      header = r;
      if (senses.containsValue(Sense.SUPPORT) && !senses.containsValue(Sense.LEAD)) {
        senses.replaceAll((c, s) -> s == Sense.RESPONSIBLE ? Sense.LEAD : s);
      }
    }

    /**
     * Whether a page break cut a row in two: the part below stands on the next page, without the
     * number that rows have here.
     */
    private boolean goesOn(int upper, int lower) {
      return number >= 0
          && grid.isOnNextPage(upper, lower)
          && grid.words(lower, number).isBlank()
          && !grid.words(upper, number).isBlank();
    }

    /**
     * Whether the heads of some columns run on into the next row, under which others are parted.
     */
    private boolean headsOn(int r) {
      for (int c = 0; c < grid.columns(); c++) {
        if (grid.sameCell(r, c, r + 1, c)) {
          return true;
        }
      }
      return false;
    }

    private static @Nullable Sense sense(String words) {
      String bare = words.replaceAll("[（(][^（）()]*[）)]", "");
      DutyWords.Found label = DutyWords.label(bare + "：", 0);
      if (label != null && label.end() == bare.length() + 1) {
        return label.sense();
      }
      if (bare.matches("牵头.{0,4}[及和、/].{0,2}(?:责任|配合|参与).*")) {
        return Sense.RESPONSIBLE;
      }
      if (bare.matches("(?:完成|时间|时限|进度).{0,6}") && !bare.contains("情况")) {
        return Sense.DEADLINE;
      }
      return PLACE.matcher(bare).matches() ? Sense.RESPONSIBLE : null;
    }

    /** A first column of which one cell spans several rows names groups of tasks. */
    private void dropCategories() {
      while (texts.size() > 1 && spansRows(texts.getFirst())) {
        texts.removeFirst();
      }
    }

    private boolean spansRows(int c) {
      for (int r = header + 2; r < grid.rows(); r++) {
        if (grid.sameCell(r, c, r - 1, c) || grid.words(r, c).isBlank()) {
          return true;
        }
      }
      return false;
    }

    private @Nullable Row row(int r) {
      int name = texts.getFirst();
      Mended cell = grid.cell(r, name);
      String words = cell.text().strip();
      long letters = words.chars().filter(Character::isIdeographic).count();
      if (letters < 2 || repeatsHeader(r) || isBand(r)) {
        return null;
      }
      Marker marker = Marker.at(words);
      String title = marker == null ? words : words.substring(marker.length());
      String given = number < 0 ? "" : grid.words(r, number).strip();
      String mark = marker == null ? "" : marker.written();
      int stop = title.indexOf('。');
      boolean content = texts.size() > 1 && !grid.words(r, texts.get(1)).isBlank();
      Span body = content ? contents(r) : grid.span(r, name);
      if (stop > 0) {
        title = title.substring(0, stop);
      }
      return row(r, given.isEmpty() ? mark : given, title, body);
    }

    /** The cells that say what to do: the second column of texts, and those right behind it. */
    private Span contents(int r) {
      Span words = grid.span(r, texts.get(1));
      for (int i = 2; i < texts.size(); i++) {
        Span next = grid.span(r, texts.get(i));
        if (texts.get(i) != texts.get(i - 1) + 1 || !grid.isNextTo(words, next)) {
          break;
        }
        words = new Span(words.start(), next.end());
      }
      return words;
    }

    private Row row(int r, String givenNumber, String title, Span body) {
      List<Duty> duties = new ArrayList<>();
      Span due = null;
      Span group = null;
      String dueWords = "";
      for (int c = 0; c < grid.columns(); c++) {
        Sense sense = senses.get(c);
        if (sense == null || sense == Sense.PERSON || grid.words(r, c).isBlank()) {
          continue;
        }
        if (sense == Sense.DEADLINE) {
          due = grid.span(r, c);
          dueWords = grid.cell(r, c).text();
          continue;
        }
        Mended cell = grid.cell(r, c);
        Duties said = DutyGrammar.read(cell.text(), 0, cell.text().length());
        duties.add(new Duty(said.withSense(sense), cell));
        group = group == null ? grid.span(r, c) : group;
      }
      return new Row(givenNumber, title.strip(), body, together(duties), due, dueWords, group);
    }

    /** A column of supporters beside leads is read with them. */
    private static List<Duty> together(List<Duty> duties) {
      boolean lead =
          duties.stream()
              .flatMap(d -> d.duties().named().stream())
              .anyMatch(n -> n.sense() == Sense.LEAD);
      return lead
          ? duties.stream().map(d -> new Duty(d.duties().besideLead(), d.cell())).toList()
          : duties;
    }

    private boolean repeatsHeader(int r) {
      return grid.words(r, texts.getFirst()).equals(grid.words(header, texts.getFirst()));
    }

    /** A row of one cell over all columns: a heading inside the table. */
    private boolean isBand(int r) {
      return grid.columns() > 1 && grid.sameCell(r, 0, r, grid.columns() - 1);
    }
  }
}
