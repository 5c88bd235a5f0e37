package io.greenprint.api.paper;

import java.util.List;

/**
 * A text with tables, whatever file it becomes.
 *
 * @param name of the file, without ending
 */
public record Paper(String name, String title, List<Block> blocks) {

  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** A part of a paper. */
  public sealed interface Block {}

  /** A heading of level 1 or 2. */
  public record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  public record Paragraph(String text) implements Block {}

  /**
   * A table.
   *
   * @param name what it is called where it stands alone, such as a sheet; at most 31 characters
   * @param widths share of the width of each column; they need not add up to anything
   * @param rows each as long as the heads
   */
  public record Table(
      String name, List<String> heads, List<Integer> widths, List<List<String>> rows)
      implements Block {

    public Table {
      heads = List.copyOf(heads);
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
      int columns = heads.size();
      if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("Every row of " + name + " needs " + columns);
      }
    }
  }
}
