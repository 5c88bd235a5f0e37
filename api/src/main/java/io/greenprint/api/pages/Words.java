package io.greenprint.api.pages;

import io.greenprint.queries.policy.DocumentNode;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Stored text as people read it: a line that only ends where the printed one did runs on into the
 * next. Evidence is shown as it stands.
 */
@Component("words")
class Words {

  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");

  /** No sentence, item or heading ends here, so the line was broken by the page's width. */
  private static final Pattern RUNS_ON =
      Pattern.compile("(?<=[\\p{IsHan}，、“（])\\n(?=[\\p{IsHan}\\d”）])");

  private static final Pattern SET_BLANKS =
      Pattern.compile("(?<=[\\p{IsHan}，。；：、（）“”])\\s+|\\s+(?=[\\p{IsHan}，。；：、（）“”])");

  /** The text with one line a paragraph. */
  public String of(String text) {
    return flow(text).text();
  }

  /**
   * A piece of a line: blanks that only the printed page set between Chinese words are left out.
   */
  public String inline(String piece) {
    return SET_BLANKS.matcher(piece).replaceAll("");
  }

  /** What a document is called, where nothing in it says so, too. */
  public String title(DocumentNode document) {
    if (!document.title().isBlank()) {
      return document.title();
    }
    return document.docNumber() == null ? "（无标题）" : document.docNumber();
  }

  /**
   * A text with one line a paragraph that still knows where it comes from.
   *
   * @param origin index in the stored text of each character
   */
  record Flow(String text, List<Integer> origin) {}

  /** Only ever leaves characters out, so that each one left has a place in the stored text. */
  Flow flow(String stored) {
    BitSet kept = new BitSet(stored.length());
    int start = stored.length() - stored.stripLeading().length();
    int end = Math.max(start, stored.stripTrailing().length());
    kept.set(start, end);
    Matcher blank = BLANK_LINES.matcher(stored).region(start, end);
    while (blank.find()) {
      kept.clear(blank.start(), blank.end());
      kept.set(stored.indexOf('\n', blank.start()));
    }
    Flow lines = leave(stored, kept);
    Matcher runsOn = RUNS_ON.matcher(lines.text());
    while (runsOn.find()) {
      kept.clear(lines.origin().get(runsOn.start()));
    }
    return leave(stored, kept);
  }

  private static Flow leave(String stored, BitSet kept) {
    List<Integer> origin = kept.stream().boxed().toList();
    StringBuilder text = new StringBuilder(origin.size());
    for (int index : origin) {
      text.append(stored.charAt(index));
    }
    return new Flow(text.toString(), origin);
  }
}
