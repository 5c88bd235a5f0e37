package io.greenprint.ingest.reading.layout;

import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Table;
import io.greenprint.ingest.reading.Grid;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import io.greenprint.ingest.reading.layout.Item.Line;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages in reading order: running headers first and footers last on each page, columns one
 * after the other, tables with their cells. A table that goes on at the top of the next page is one
 * table, and its repeated header is written but is no row of it.
 */
public final class Layout {

  private final TextBuilder text;
  private @Nullable OpenTable open;

  private Layout(TextBuilder text) {
    this.text = text;
  }

  /** Writes all pages of a file. */
  public static void write(List<PageContent> pages, TextBuilder text) throws Refusal {
    List<PageItems> items = pages.stream().map(Layout::items).toList();
    Furniture furniture = Furniture.of(items);
    Layout layout = new Layout(text);
    for (PageItems page : items) {
      text.page(page.number(), page.width(), page.height(), () -> layout.page(page, furniture));
    }
    layout.closeTable();
  }

  private static PageItems items(PageContent page) {
    List<Line> lines = Lines.of(page.glyphs(), page.rules());
    return new PageItems(
        page.number(),
        page.width(),
        page.height(),
        RuledTables.of(lines, page.rules(), page.number()),
        Rules.joined(page.rules(), true, 3),
        page.rotated());
  }

  private void page(PageItems page, Furniture furniture) throws Refusal {
    List<Item> headers = new ArrayList<>();
    List<Item> footers = new ArrayList<>();
    List<Item> body = new ArrayList<>();
    for (Item item : page.items()) {
      boolean running =
          switch (item) {
            case Line line -> furniture.holds(line, page);
            case PageTable table -> furniture.holds(table, page);
            case Item.Frame frame -> false;
          };
      if (running) {
        (Furniture.isBottom(item, page) ? footers : headers).add(item);
      } else {
        body.add(item);
      }
    }
    lines(headers, Kind.HEADER, page);
    boolean first = true;
    for (Item item : ReadingOrder.of(body, page.separators(), page.number())) {
      switch (item) {
        case PageTable table -> table(table, first);
        case Line line -> {
          closeTable();
          line(line, Kind.PARAGRAPH, page);
        }
        case Item.Frame frame -> throw new IllegalStateException("Unread: " + frame.rect());
      }
      first = false;
    }
    if (!page.rotated().isEmpty()) {
      for (String words : page.rotated()) {
        text.paragraph(words);
      }
    }
    lines(footers, Kind.FOOTER, page);
  }

  private void lines(List<Item> items, Kind kind, PageItems page) throws Refusal {
    for (Item item : ReadingOrder.of(items, List.of(), page.number())) {
      if (item instanceof Line line) {
        line(line, kind, page);
      } else if (item instanceof PageTable table) {
        for (Grid.Cell cell : table.grid().cells()) {
          text.block(cell.words(), kind, 0, cell.fontSize(), cell.bold(), cell.box());
        }
      }
    }
  }

  private void line(Line line, Kind kind, PageItems page) throws Refusal {
    text.block(line.words(), kind, 0, line.size(), line.bold(), line.rect().box(page.number()));
  }

  private void table(PageTable table, boolean first) throws Refusal {
    OpenTable before = open;
    if (first && before != null && before.goesOnWith(table)) {
      before.append(table, text);
    } else {
      closeTable();
      open = OpenTable.start(table, text);
    }
  }

  private void closeTable() {
    if (open != null) {
      List<Table.Cell> cells = open.cells();
      text.table(open.rows(), open.columns(), cells);
      open = null;
    }
  }
}
