package io.greenprint.api.pages;

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

  /** The text with one line a paragraph. */
  public String of(String text) {
    return RUNS_ON.matcher(BLANK_LINES.matcher(text.strip()).replaceAll("\n")).replaceAll("");
  }
}
