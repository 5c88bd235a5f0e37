package io.greenprint.ingest.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of a table of contents. */
final class Contents {

  /** Dots that lead to a page number. */
  private static final Pattern LEADER =
      Pattern.compile("[.．·]{6,}|…{3,}|[.…·．]{4,}\\s*[-—]?\\s*[0-9]{0,3}\\s*[-—]?$");

  private Contents() {}

  /** Positions of its lines among the paragraphs. */
  static Set<Integer> of(List<Paragraph> paragraphs) {
    Set<Integer> lines = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      if (LEADER.matcher(text).find()) {
        lines.add(i);
      } else if (text.matches("目\\s*[录次]") && i + 1 < paragraphs.size()) {
        int body = bodyAfter(paragraphs, i + 1);
        for (int k = i; k < body; k++) {
          lines.add(k);
        }
      }
    }
    return lines;
  }

  /** Where the first entry of the contents comes again, as the first heading. */
  private static int bodyAfter(List<Paragraph> paragraphs, int first) {
    String entry = bare(paragraphs.get(first).text());
    for (int i = first + 1; i < paragraphs.size(); i++) {
      if (bare(paragraphs.get(i).text()).equals(entry)) {
        return i;
      }
    }
    return first;
  }

  private static String bare(String text) {
    return text.replaceAll("[.…·．\\s—-]+[0-9]{0,3}$", "").replaceAll("\\s", "");
  }
}
