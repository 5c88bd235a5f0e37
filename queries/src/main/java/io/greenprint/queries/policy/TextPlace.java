package io.greenprint.queries.policy;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import java.util.List;
import java.util.Map;

/**
 * A place in the order of the texts, by which facts are paged: reading, then position in it.
 *
 * @param reading number of the reading
 * @param position index of the fact in its list of the reading
 */
public record TextPlace(long reading, int position) {

  private static final TextPlace START = new TextPlace(-1, -1);

  /** Cursor of a fact in a list of that name. */
  public Cursor cursor(String list) {
    return new Cursor(list, List.of(Long.toString(reading), Integer.toString(position)));
  }

  /** Where a page of the list of that name starts. */
  static TextPlace after(PageRequest page, String list) {
    if (page.after() == null) {
      return START;
    }
    List<String> key = Cursor.decode(page.after(), list, 2).key();
    try {
      return new TextPlace(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1)));
    } catch (NumberFormatException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
  }

  /** {@code afterReading}, {@code afterPosition}, and {@code limit}: one row more than the page. */
  static Map<String, Object> parameters(PageRequest page, String list) {
    TextPlace after = after(page, list);
    return Map.of(
        "afterReading", after.reading(),
        "afterPosition", after.position(),
        "limit", page.first() + 1);
  }
}
