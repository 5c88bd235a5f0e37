package io.greenprint.graph.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored text of a source file: its words exactly as read, and how they stand on the page.
 * Every quote that the product shows is a substring of {@link #content}; nothing is mended in
 * place.
 *
 * @param content the words, blocks separated by {@code \n}, cells of one row by {@code \t}
 * @param pages in order; empty in formats without pages
 * @param blocks in reading order, not overlapping
 * @param tables in reading order
 */
public record Text(String content, List<Page> pages, List<Block> blocks, List<Table> tables) {

  public Text {
    pages = List.copyOf(pages);
    blocks = List.copyOf(blocks);
    tables = List.copyOf(tables);
  }

  /** Text without any layout, as of a plain text file. */
  public static Text plain(String content) {
    return new Text(content, List.of(), List.of(), List.of());
  }

  /** The exact words of a span. */
  public String quote(Span span) {
    return content.substring(span.start(), span.end());
  }

  /** The page that holds an offset; null in formats without pages. */
  public @Nullable Integer pageAt(int offset) {
    int low = 0;
    int high = pages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Page page = pages.get(middle);
      if (offset < page.span().start()) {
        high = middle - 1;
      } else if (offset >= page.span().end()) {
        low = middle + 1;
      } else {
        return page.number();
      }
    }
    return low > 0 ? Integer.valueOf(pages.get(low - 1).number()) : firstPage();
  }

  private @Nullable Integer firstPage() {
    return pages.isEmpty() ? null : Integer.valueOf(pages.getFirst().number());
  }
}
