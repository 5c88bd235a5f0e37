package io.greenprint.ingest.report;

import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the pages that a report prints numbers on stand in its file. A cover shifts them by some
 * pages; where two printed pages share one of the file, the numbers run twice as fast.
 */
final class PrintedPages {

  private static final Pattern ALONE = Pattern.compile("[-—– ]*(\\d{1,3})[-—– ]*");
  private static final Pattern AT_AN_EDGE =
      Pattern.compile("^(\\d{1,3})\\s{2,}\\S.*|.*\\S\\s{2,}(\\d{1,3})$");
  private static final int LINES = 2;

  private final int pages;
  private final int perPage;
  private final int shift;

  private PrintedPages(int pages, int perPage, int shift) {
    this.pages = pages;
    this.perPage = perPage;
    this.shift = shift;
  }

  static PrintedPages of(Text text) {
    Map<Integer, Integer> single = new HashMap<>();
    Map<Integer, Integer> spread = new HashMap<>();
    for (Page page : text.pages()) {
      for (int number : numbers(text.quote(page.span()))) {
        single.merge(number - page.number(), 1, Integer::sum);
        spread.merge(number - 2 * page.number(), 1, Integer::sum);
      }
    }
    int pages = text.pages().size();
    Map.Entry<Integer, Integer> one = most(single);
    // The left and the right number of a spread vote for neighbouring shifts.
    Map.Entry<Integer, Integer> two = most(spread);
    if (two.getValue() > one.getValue() && 3 * two.getValue() >= pages) {
      return new PrintedPages(pages, 2, two.getKey());
    }
    return 3 * one.getValue() >= pages
        ? new PrintedPages(pages, 1, one.getKey())
        : new PrintedPages(pages, 1, 0);
  }

  /** Page of the file from 1 for a printed number; 0 where the file has no such page. */
  int inFile(int printed) {
    int page =
        perPage == 1 ? printed - shift : Math.floorDiv(printed - shift + perPage - 1, perPage);
    return page >= 1 && page <= pages ? page : 0;
  }

  private static Map.Entry<Integer, Integer> most(Map<Integer, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElse(Map.entry(0, 0));
  }

  /** Numbers that stand alone, or at the edge of a running header, in the outermost lines. */
  private static List<Integer> numbers(String page) {
    List<String> lines = page.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i < LINES || i >= lines.size() - LINES) {
        String line = lines.get(i);
        Matcher alone = ALONE.matcher(line);
        Matcher edge = AT_AN_EDGE.matcher(line);
        if (alone.matches()) {
          numbers.add(Integer.valueOf(alone.group(1)));
        } else if (edge.matches()) {
          numbers.add(Integer.valueOf(edge.group(1) == null ? edge.group(2) : edge.group(1)));
        }
      }
    }
    return numbers;
  }
}
