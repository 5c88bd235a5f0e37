package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import io.greenprint.ingest.text.Folding;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins lines to paragraphs and divides those into sentences. */
final class Passages {

  private static final Pattern INDEX_CODE =
      Pattern.compile(
          "(?:^|[ ;])(?:gri ?)?(?:[1-4]\\d{2}-\\d{1,2}|[a-b]\\d\\.\\d|kpi ?[a-b]\\d|(?:esrs"
              + " )?[esg][1-5]-\\d|[a-z]{2}-[a-z]{2}-\\d{3}[a-z]\\.\\d|第[一二三四五六七八九十]+条)");

  /** A comma, or a word that no English sentence ends with. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          ".*(?:[,，、]| (?:of|the|and|to|in|for|our|a|an|with|by|from|on|at|or|as|that|which|is|are"
              + "|was|were|be|nearly|over|about|than|its|their|this))$");

  private static final int INDEX_CODES = 5;
  private static final int FEW_CODES = 3;
  private static final int SHORT_ROW = 120;
  private static final Pattern POINTER =
      Pattern.compile(
          "(?:^|[^\\d.,])(?:p\\.? ?|第)?\\d{1,3}(?: ?[-–~、,] ?(?:p\\.? ?)?\\d{1,3})*页?$");
  private static final Pattern BULLET = Pattern.compile("^[•●■◆>*·▪·－\\-–※★☆].*");
  private static final int HEADINGS_KEPT = 3;

  /** Leaders of a table of contents. */
  private static final Pattern CONTENTS = Pattern.compile("\\.{5,}|…{2,}|·{5,}|(?:\\. ){4,}");

  private final Set<Integer> indexPages;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Line> headings = new ArrayList<>();
  private final List<StringBuilder> words = new ArrayList<>();
  private final List<List<Integer>> origins = new ArrayList<>();
  private final LineLengths lengths;
  private @Nullable Integer startPage;
  private boolean startsIndexRow;
  private boolean mayEnd;

  private Passages(List<Line> lines) {
    this.indexPages = indexPages(lines);
    this.lengths = new LineLengths(lines);
  }

  /** All sentences outside rows of numbers, in order; rows too, as they may hold words. */
  static List<Passage> of(List<Line> lines) {
    Passages reader = new Passages(lines);
    for (int i = 0; i < lines.size(); i++) {
      reader.read(i, lines.get(i));
    }
    reader.flush();
    return reader.passages;
  }

  /** Pages that are mostly index table: many codes of frameworks. */
  static Set<Integer> indexPages(List<Line> lines) {
    Map<Integer, Integer> codes = new HashMap<>();
    Set<Integer> named = new HashSet<>();
    for (Line line : lines) {
      int page = page(line);
      if (INDEX_CODE.matcher(line.text()).find()) {
        codes.merge(page, 1, Integer::sum);
      }
      if (line.text().length() < 60 && ReportWords.INDEX.in(line.text())) {
        named.add(page);
      }
    }
    Set<Integer> pages = new TreeSet<>();
    for (Map.Entry<Integer, Integer> page : new TreeMap<>(codes).entrySet()) {
      int count = page.getValue();
      boolean goesOn = pages.contains(page.getKey() - 1);
      if (count >= 2 * INDEX_CODES
          || (count >= INDEX_CODES && named.contains(page.getKey()))
          || (count >= FEW_CODES && goesOn)) {
        pages.add(page.getKey());
      }
    }
    return pages;
  }

  /** A row of codes, a title and page numbers, wherever it stands. */
  private static boolean indexRow(Line line) {
    return line.text().length() < SHORT_ROW
        && line.values() <= 1
        && IndexTable.CODE.matcher(line.text()).lookingAt()
        && POINTER.matcher(line.text()).find();
  }

  private static int page(Line line) {
    return line.page() == null ? 0 : line.page();
  }

  private void read(int number, Line line) {
    if (mayEnd && !line.lowerCase()) {
      flush();
    }
    mayEnd = false;
    boolean rowOfWords = line.row() || line.inTable();
    if (line.heading()) {
      flush();
      headings.add(line);
      if (headings.size() > HEADINGS_KEPT) {
        headings.removeFirst();
      }
      start(line);
      append(0, line.folded());
      flush();
      return;
    }
    if (rowOfWords || indexRow(line) || BULLET.matcher(line.text()).matches()) {
      flush();
    }
    int columns = rowOfWords ? 1 : line.pieces().size();
    if (words.size() != columns) {
      flush();
    }
    if (words.isEmpty()) {
      start(line);
      for (int i = 0; i < columns; i++) {
        words.add(new StringBuilder());
        origins.add(new ArrayList<>());
      }
    }
    if (rowOfWords) {
      append(0, joined(line));
      flush();
      return;
    }
    int shortest = Integer.MAX_VALUE;
    for (int i = 0; i < columns; i++) {
      append(i, line.pieces().get(i).folded());
      shortest = Math.min(shortest, line.pieces().get(i).text().length());
    }
    mayEnd =
        columns == 1
            && shortest < lengths.full(number) * 0.65
            && !GOES_ON.matcher(line.text()).matches();
  }

  /** Cells of a row, a blank between them. */
  private static Mended joined(Line line) {
    StringBuilder text = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      if (text.length() > 0) {
        text.append(' ');
        places.add(piece.span().start());
      }
      for (int i = 0; i < piece.text().length(); i++) {
        text.append(piece.text().charAt(i));
        places.add(piece.folded().origin(i, i + 1).start());
      }
    }
    places.add(line.span().end());
    return new Mended(text.toString(), rising(places));
  }

  private void start(Line line) {
    startPage = line.page();
    startsIndexRow = indexRow(line);
  }

  private void append(int column, Mended folded) {
    if (words.isEmpty()) {
      words.add(new StringBuilder());
      origins.add(new ArrayList<>());
    }
    StringBuilder text = words.get(column);
    List<Integer> places = origins.get(column);
    String more = folded.text();
    if (text.length() > 0
        && !more.isEmpty()
        && !Folding.chinese(text.charAt(text.length() - 1))
        && !Folding.chinese(more.charAt(0))) {
      text.append(' ');
      places.add(folded.origin(0, 1).start());
    }
    for (int i = 0; i < more.length(); i++) {
      text.append(more.charAt(i));
      places.add(folded.origin(i, i + 1).start());
    }
  }

  private void flush() {
    for (int c = 0; c < words.size(); c++) {
      sentences(words.get(c).toString(), origins.get(c));
    }
    words.clear();
    origins.clear();
  }

  private void sentences(String text, List<Integer> places) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i) || i == text.length() - 1) {
        if (i + 1 - from > 1) {
          add(text.substring(from, i + 1), places.subList(from, i + 1));
        }
        from = i + 1;
      }
    }
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    if ("。！？!?；;•".indexOf(c) >= 0) {
      return true;
    }
    return c == '.'
        && i > 2
        && i + 2 < text.length()
        && text.charAt(i + 1) == ' '
        && !Character.isDigit(text.charAt(i + 2))
        && text.charAt(i - 2) != '.'
        && text.charAt(i - 2) != ' ';
  }

  private void add(String text, List<Integer> places) {
    List<Integer> all = new ArrayList<>(places);
    all.add(places.getLast() + 1);
    StringBuilder topic = new StringBuilder();
    for (Line heading : headings) {
      topic.append(heading.text()).append(" ; ");
    }
    boolean index =
        startsIndexRow
            || (startPage != null && indexPages.contains(startPage))
            || CONTENTS.matcher(text).find();
    passages.add(new Passage(startPage, new Mended(text, rising(all)), topic.toString(), index));
  }

  private static int[] rising(List<Integer> places) {
    int[] rising = new int[places.size()];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = i > 0 ? Math.max(rising[i - 1], places.get(i)) : places.get(i);
    }
    return rising;
  }
}
