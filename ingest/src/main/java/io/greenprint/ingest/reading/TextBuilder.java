package io.greenprint.ingest.reading;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Box;
import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts stored text together: blocks and pages separated by {@code \n}, cells of a row by {@code
 * \t}, and every offset right by construction.
 */
public final class TextBuilder {

  private final int maxCharacters;
  private final StringBuilder content = new StringBuilder();
  private final List<Page> pages = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  /**
   * @param maxCharacters UTF-16 units after which adding more is refused
   */
  public TextBuilder(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** Adds a block on a line of its own; nothing where it has no words. */
  public void block(
      String words, Kind kind, int level, float fontSize, boolean bold, @Nullable Box box)
      throws Refusal {
    if (words.isBlank()) {
      return;
    }
    newLine();
    blocks.add(new Block(append(words), kind, level, fontSize, bold, box));
  }

  /** Adds a block of a format without layout. */
  public void block(String words, Kind kind, int level) throws Refusal {
    block(words, kind, level, 0, false, null);
  }

  /** Adds a block that the format says nothing about. */
  public void paragraph(String words) throws Refusal {
    block(words, Kind.PARAGRAPH, 0);
  }

  /**
   * Adds a page with what {@code body} writes.
   *
   * @param number page of the file, from 1
   */
  public void page(int number, float width, float height, Part body) throws Refusal {
    newLine();
    int start = content.length();
    body.write();
    pages.add(new Page(number, new Span(start, content.length()), width, height));
  }

  /** Adds a whole table. */
  public void table(Grid grid) throws Refusal {
    table(grid.rows(), grid.columns(), rows(grid, 0));
  }

  /** Says that cells that {@link #rows} wrote are one table. */
  public void table(int rows, int columns, List<Table.Cell> cells) {
    if (!cells.isEmpty()) {
      Span span = new Span(cells.getFirst().span().start(), cells.getLast().span().end());
      tables.add(new Table(span, rows, columns, cells));
    }
  }

  /**
   * Adds rows of a table, one a line.
   *
   * @param firstRow number of the first of them in its table
   * @return the cells with their places in the text
   */
  public List<Table.Cell> rows(Grid grid, int firstRow) throws Refusal {
    List<Table.Cell> cells = new ArrayList<>(grid.cells().size());
    int row = -1;
    for (Grid.Cell cell : grid.cells()) {
      if (cell.row() != row) {
        newLine();
        row = cell.row();
      } else {
        content.append('\t');
      }
      Span span = append(cell.words());
      if (span.length() > 0) {
        blocks.add(new Block(span, Kind.TABLE_CELL, 0, cell.fontSize(), cell.bold(), cell.box()));
      }
      cells.add(
          new Table.Cell(
              firstRow + cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), span));
    }
    return cells;
  }

  /** Whether nothing but white space was added. */
  public boolean isBlank() {
    return blocks.isEmpty();
  }

  public Text build() {
    return new Text(content.toString(), pages, blocks, tables);
  }

  private void newLine() {
    if (!content.isEmpty() && content.charAt(content.length() - 1) != '\n') {
      content.append('\n');
    }
  }

  private Span append(String words) throws Refusal {
    int start = content.length();
    if (start + (long) words.length() > maxCharacters) {
      throw new Refusal(ReadFindings.tooLarge("> " + maxCharacters + " characters"));
    }
    content.append(words);
    return new Span(start, content.length());
  }

  /** What a page holds. */
  @FunctionalInterface
  public interface Part {
    void write() throws Refusal;
  }
}
