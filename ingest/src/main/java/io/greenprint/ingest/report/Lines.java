package io.greenprint.ingest.report;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Box;
import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.report.Line.Piece;
import io.greenprint.ingest.text.Folding;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a text in reading order, without running headers and page numbers. */
final class Lines {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:第[一二三四五六七八九十\\d]+[章节篇部]|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]"
              + "|(?:19|20)\\d{2}年|\\d{1,2}(?:\\. ?\\d{1,2})*[、. ]?(?=[^\\d.,%])).{0,40}");
  private static final Pattern ENGLISH_UNIT = Pattern.compile("(?:\\w+ )*[a-z]{2,}.*");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-— ]*\\d{1,3}[-— ]*");
  private static final int HEADING_UNITS = 70;

  /** A thousands separator, or an open bracket and a number, at the end of a line. */
  private static final Pattern BROKEN_NUMBER =
      Pattern.compile("(?:[(（] ?\\d[\\d,，.]*|\\d[,，])[ \\t]*$");

  private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(?!\\d)");
  private static final Pattern CLOSING = Pattern.compile("[)）]");
  private static final int NEXT_UNITS = 12;

  private Lines() {}

  static List<Line> of(Text text) {
    List<Span> headings = new ArrayList<>();
    Set<Integer> furniture = new HashSet<>();
    for (Block block : text.blocks()) {
      if (block.kind() == Block.Kind.HEADING) {
        headings.add(block.span());
      } else if (block.kind() == Block.Kind.HEADER || block.kind() == Block.Kind.FOOTER) {
        furniture.add(block.span().start());
      }
    }
    Set<Integer> headingStarts = new HashSet<>();
    headings.forEach(h -> headingStarts.add(h.start()));
    Map<Integer, Box> boxes = new HashMap<>();
    for (Block block : text.blocks()) {
      if (block.box() != null) {
        boxes.put(block.span().start(), block.box());
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Page page : pages(text)) {
      addPage(text, page, headingStarts, furniture, boxes, lines);
    }
    return withoutRunningHeaders(lines, text.pages().size());
  }

  private static List<Page> pages(Text text) {
    return text.pages().isEmpty()
        ? List.of(new Page(1, new Span(0, text.content().length()), 0, 0))
        : text.pages();
  }

  private static void addPage(
      Text text,
      Page page,
      Set<Integer> headings,
      Set<Integer> furniture,
      Map<Integer, Box> boxes,
      List<Line> lines) {
    Integer number = text.pages().isEmpty() ? null : Integer.valueOf(page.number());
    List<Table> tables =
        text.tables().stream().filter(t -> t.span().overlaps(page.span())).toList();
    int at = page.span().start();
    int end = page.span().end();
    while (at < end) {
      int start = at;
      Table table = tables.stream().filter(t -> t.span().contains(start)).findFirst().orElse(null);
      if (table != null) {
        addRows(text, table, page.span(), number, boxes, lines);
        at = Math.max(at + 1, Math.min(end, table.span().end()));
        continue;
      }
      int stop = text.content().indexOf('\n', at);
      stop = stop < 0 || stop > end ? end : stop;
      while (stop < end && breaksNumber(text.content(), at, stop)) {
        int next = text.content().indexOf('\n', stop + 1);
        stop = next < 0 || next > end ? end : next;
      }
      if (stop > at && !furniture.contains(at)) {
        Mended folded = Folding.fold(text.content(), at, stop);
        if (!folded.text().isEmpty() && !PAGE_NUMBER.matcher(folded.text()).matches()) {
          List<Piece> pieces = Cells.pieces(text.content(), at, stop);
          boolean heading = headings.contains(at) || looksLikeHeading(folded.text(), pieces);
          lines.add(
              new Line(
                  number,
                  new Span(at, stop),
                  folded,
                  pieces,
                  heading,
                  -1,
                  Character.isLowerCase(text.content().charAt(at)),
                  boxes.get(at)));
        }
      }
      at = stop + 1;
    }
  }

  /** Whether the line ends within a number: "4,212,⏎837", "(7,⏎707)", "(20,234⏎)". */
  private static boolean breaksNumber(String content, int start, int stop) {
    Matcher end = BROKEN_NUMBER.matcher(content).region(start, stop);
    if (!end.find()) {
      return false;
    }
    String next = content.substring(stop, Math.min(content.length(), stop + NEXT_UNITS)).strip();
    boolean open = end.group().startsWith("(") || end.group().startsWith("（");
    boolean separator = end.group().strip().matches(".*[,，]");
    return (separator && THOUSANDS.matcher(next).lookingAt())
        || (open && CLOSING.matcher(next).lookingAt());
  }

  private static void addRows(
      Text text,
      Table table,
      Span page,
      @Nullable Integer number,
      Map<Integer, Box> boxes,
      List<Line> lines) {
    int tableNumber = text.tables().indexOf(table);
    Map<Integer, List<Table.Cell>> rows = new HashMap<>();
    for (Table.Cell cell : table.cells()) {
      if (page.contains(cell.span().start()) || cell.span().length() == 0) {
        rows.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell);
      }
    }
    for (int r = 0; r < table.rows(); r++) {
      List<Table.Cell> cells =
          rows.getOrDefault(r, List.of()).stream()
              .filter(c -> c.span().length() > 0)
              .sorted(Comparator.comparingInt(Table.Cell::column))
              .toList();
      if (cells.isEmpty()) {
        continue;
      }
      List<Piece> pieces = new ArrayList<>();
      int start = Integer.MAX_VALUE;
      int end = 0;
      Box box = null;
      for (Table.Cell cell : cells) {
        pieces.add(
            new Piece(
                Folding.fold(text.content(), cell.span().start(), cell.span().end()),
                cell.column()));
        start = Math.min(start, cell.span().start());
        end = Math.max(end, cell.span().end());
        box = Titles.around(box, boxes.get(cell.span().start()));
      }
      Mended folded = Folding.fold(text.content(), start, end);
      lines.add(
          new Line(number, new Span(start, end), folded, pieces, false, tableNumber, false, box));
    }
  }

  private static boolean looksLikeHeading(String folded, List<Piece> pieces) {
    return pieces.size() <= 2
        && folded.length() <= HEADING_UNITS
        && NUMBERED.matcher(folded).matches()
        && !startsWithAmount(folded)
        && "。；;，,".indexOf(folded.charAt(folded.length() - 1)) < 0
        && folded.indexOf('。') < 0
        && folded.indexOf('，') < 0;
  }

  /** "2.7 million tonnes of ..." is a line of prose that begins with a figure. */
  private static boolean startsWithAmount(String folded) {
    return ReportWords.AMOUNTS.amounts(folded).stream()
        .anyMatch(a -> a.start() == 0 && !a.bare() && ENGLISH_UNIT.matcher(a.unit()).matches());
  }

  /** Words that stand on many pages, whatever page number is beside them, are no content. */
  private static List<Line> withoutRunningHeaders(List<Line> lines, int pages) {
    Map<String, Set<Integer>> places = new HashMap<>();
    for (Line line : lines) {
      if (line.page() != null && !line.inTable()) {
        places.computeIfAbsent(furnitureKey(line), k -> new HashSet<>()).add(line.page());
      }
    }
    int many = Math.max(4, pages / 3);
    return lines.stream()
        .filter(
            l ->
                l.inTable()
                    || l.page() == null
                    || furnitureKey(l).length() < 4
                    || places.getOrDefault(furnitureKey(l), Set.of()).size() < many)
        .toList();
  }

  private static String furnitureKey(Line line) {
    return line.text().replaceAll("\\d+$|^\\d+", "");
  }
}
