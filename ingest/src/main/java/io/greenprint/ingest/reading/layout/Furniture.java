package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.layout.Item.Line;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells running headers, footers and page numbers from the text: what stands at one height near the
 * edge of several pages with the same words, numbers aside, outside of tables.
 */
final class Furniture {

  /** Share of the page's height, at the top and at the bottom, where furniture stands. */
  private static final float EDGE = 0.14f;

  private static final Pattern NUMBERS = Pattern.compile("[0-9０-９]+|\\b[ivxlcIVXLC]{1,6}\\b");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–－―·•.|\\s]*(第\\s*)?#(\\s*页)?([,，]?\\s*[/／共]\\s*#\\s*页?)?[-—–－―·•.|\\s]*");

  private final Set<String> running = new HashSet<>();
  private final int pages;

  private Furniture(int pages) {
    this.pages = pages;
  }

  /** Learns the furniture of a file from all of its pages. */
  static Furniture of(List<PageItems> pages) {
    Furniture furniture = new Furniture(pages.size());
    Map<String, Integer> seen = new HashMap<>();
    for (PageItems page : pages) {
      Set<String> own = new HashSet<>();
      for (Item item : page.items()) {
        if (item instanceof Line line && isAtEdge(line, page)) {
          own.addAll(keys(line, page));
        } else if (item instanceof PageTable table && isBar(table, page)) {
          own.add(key(table));
        }
      }
      own.forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    int least = Math.max(2, Math.min(8, Math.round(pages.size() * 0.25f)));
    seen.forEach(
        (key, count) -> {
          if (count >= least) {
            furniture.running.add(key);
          }
        });
    return furniture;
  }

  boolean holds(Line line, PageItems page) {
    if (!isAtEdge(line, page)) {
      return false;
    }
    String words = normalised(line.words());
    boolean number = PAGE_NUMBER.matcher(words).matches();
    boolean dashed = number && words.length() > 2 && isOutermost(line, page);
    if (dashed || (number && pages == 1 && isOutermost(line, page) && isBottom(line, page))) {
      return true;
    }
    if (number && !isOutermost(line, page)) {
      return false;
    }
    return keys(line, page).stream().anyMatch(running::contains);
  }

  /** Whether a table is a bar of links or the like, that stands at the edge of many pages. */
  boolean holds(PageTable table, PageItems page) {
    return isBar(table, page) && running.contains(key(table));
  }

  private static boolean isBar(PageTable table, PageItems page) {
    return table.rect().bottom() < EDGE * page.height()
        || table.rect().top() > (1 - EDGE) * page.height();
  }

  private static String key(PageTable table) {
    Rect rect = table.rect();
    return "table@" + Math.round(rect.top() / 4) + ":" + Math.round(rect.bottom() / 4);
  }

  static boolean isBottom(Item line, PageItems page) {
    return line.rect().middleY() > page.height() / 2;
  }

  private static boolean isAtEdge(Line line, PageItems page) {
    float y = line.rect().middleY();
    return y < EDGE * page.height() || y > (1 - EDGE) * page.height();
  }

  /** Whether no line of the text stands further out on the page. */
  private static boolean isOutermost(Line line, PageItems page) {
    boolean bottom = isBottom(line, page);
    for (Item item : page.items()) {
      boolean further =
          bottom
              ? item.inkTop() > line.rect().bottom() + line.size()
              : item.inkBottom() < line.rect().top() - line.size();
      if (further) {
        return false;
      }
    }
    return true;
  }

  /** The words without numbers and the height, in both roundings that a small shift can give. */
  private static List<String> keys(Line line, PageItems page) {
    String words = normalised(line.words());
    List<String> keys = new ArrayList<>(2);
    float fromEdge =
        isBottom(line, page) ? line.rect().middleY() - page.height() : line.rect().middleY();
    keys.add(words + "@" + Math.round(fromEdge / 6));
    keys.add(words + "@" + Math.round(fromEdge / 6 + 0.5f) + "+");
    return keys;
  }

  private static String normalised(String words) {
    return NUMBERS.matcher(words.strip()).replaceAll("#").replaceAll("\\s+", "");
  }
}
