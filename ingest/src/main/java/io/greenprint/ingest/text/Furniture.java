package io.greenprint.ingest.text;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the page adds to the words: page numbers and running headers. */
final class Furniture {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[—―–\\-－_・·.\\s]{1,4}[0-9０-９]{1,4}[—―–\\-－_・·.\\s]{1,4}"
              + "|第\\s*[0-9０-９]{1,4}\\s*页([，,/]?\\s*共\\s*[0-9０-９]{1,4}\\s*页)?"
              + "|[0-9０-９]{1,4}\\s*/\\s*[0-9０-９]{1,4}"
              + "|[-－—]?\\s*(?i:page)?\\s*[0-9０-９]{1,3}\\s*[-－—]?");

  private Furniture() {}

  /** The lines without furniture; a line that follows some is marked as cut. */
  static List<Line> without(List<Line> lines, Text text) {
    Set<String> headers = runningHeaders(lines, text);
    List<Line> kept = new ArrayList<>(lines.size());
    boolean cut = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean furniture =
          line.isKind(Block.Kind.HEADER)
              || line.isKind(Block.Kind.FOOTER)
              || (PAGE_NUMBER.matcher(line.words()).matches() && !inTable(line))
              || (headers.contains(line.words()) && interrupts(lines, i));
      if (furniture) {
        cut = true;
      } else {
        kept.add(cut ? line.afterCut() : line);
        cut = false;
      }
    }
    return kept;
  }

  private static boolean inTable(Line line) {
    return line.isKind(Block.Kind.TABLE_CELL) || line.words().indexOf('\t') >= 0;
  }

  /** Short lines that come back, at the edge of pages where the format has pages. */
  private static Set<String> runningHeaders(List<Line> lines, Text text) {
    Map<String, Integer> count = new HashMap<>();
    for (Line line : lines) {
      String words = line.words();
      boolean whole = !ends(words) && isBalanced(words);
      if (words.length() >= 4 && words.length() <= 40 && !inTable(line) && whole) {
        count.merge(words, 1, Integer::sum);
      }
    }
    Set<String> repeated = new HashSet<>();
    count.forEach(
        (words, times) -> {
          if (times >= 3) {
            repeated.add(words);
          }
        });
    if (text.pages().size() < 3 || repeated.isEmpty()) {
      return repeated;
    }
    Set<String> atEdges = new HashSet<>();
    for (Page page : text.pages()) {
      Line first = null;
      Line last = null;
      for (Line line : lines) {
        if (page.span().contains(line.start())) {
          first = first == null ? line : first;
          last = line;
        }
      }
      if (first != null && last != null) {
        atEdges.add(first.words());
        atEdges.add(last.words());
      }
    }
    repeated.retainAll(atEdges);
    return repeated;
  }

  /** Whether a repeated line stands beside a page break or in the middle of a sentence. */
  private static boolean interrupts(List<Line> lines, int index) {
    Line line = lines.get(index);
    if (index == 0) {
      return false;
    }
    String above = lines.get(index - 1).words();
    if (above.equals(line.words())) {
      return false;
    }
    boolean byNumber =
        PAGE_NUMBER.matcher(above).matches()
            || (index + 1 < lines.size()
                && PAGE_NUMBER.matcher(lines.get(index + 1).words()).matches());
    return byNumber || line.cut() || !ends(above);
  }

  /** The end of a bracket that stands at the head of pages (责任分工负责）) is text. */
  private static boolean isBalanced(String words) {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += "（(〔［【《〈".indexOf(c) >= 0 ? 1 : "）)〕］】》〉".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean ends(String words) {
    return "。！？；：.!?;:".indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
