package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a file that holds several documents: a second annex with a title of its own is a document
 * of its own; tables, lists and forms stay with the document that they belong to.
 */
final class DocumentParts {

  private static final Pattern ANNEX =
      Pattern.compile("附\\s?件\\s?[2-9二三四五六七八九][:：.、]?(?<title>[^。；]{0,60})");
  private static final Pattern WORK =
      Pattern.compile(
          "[^，。；：]{4,60}(?:方案|计划|规划|意见|办法|规定|规则|细则|措施|条例)(?:[（(](?:试行|暂行|征求意见稿|[0-9—－-]{4,9}年?)[）)])?");

  private DocumentParts() {}

  /** Places of the documents in the mended text, in order; the first begins where the text does. */
  static List<Span> of(String mended) {
    List<Paragraph> paragraphs = Paragraph.of(mended, 0, mended.length());
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 1; i + 3 < paragraphs.size(); i++) {
      Paragraph mark = paragraphs.get(i);
      if (ANNEX.matcher(mark.text()).matches() && isWork(paragraphs, i + 1)) {
        starts.add(mark.start());
      }
    }
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : mended.length();
      parts.add(new Span(starts.get(i), end));
    }
    return parts;
  }

  /** A title, and under it text with items. */
  private static boolean isWork(List<Paragraph> paragraphs, int at) {
    boolean title =
        WORK.matcher(paragraphs.get(at).text()).matches()
            || WORK.matcher(paragraphs.get(at).text() + paragraphs.get(at + 1).text()).matches();
    return title
        && !Annexes.isForm(Annexes.title(paragraphs, at - 1))
        && paragraphs.subList(at + 1, Math.min(at + 8, paragraphs.size())).stream()
            .anyMatch(p -> Marker.at(p.text()) != null);
  }
}
