package io.greenprint.ingest.text;

import io.greenprint.graph.text.Block;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of the stored text.
 *
 * @param start offset of the first unit, leading blanks included
 * @param end offset after the last unit
 * @param words the line without blanks at its ends
 * @param indent blanks before the words; a full-width one counts two
 * @param blanks empty lines (or furniture) directly above it
 * @param cut whether a page break, furniture or an empty line stands above it
 * @param block what the format says of it; null where it says nothing
 */
record Line(
    int start, int end, String words, int indent, int blanks, boolean cut, @Nullable Block block) {

  /** 江 苏 省 财 政 厅: how a letterhead fills its line. */
  private static final Pattern LETTER_SPACED =
      Pattern.compile("(?:\\p{IsHan}[ \u3000]){4,}\\p{IsHan}(?:[ \u3000]+文\\s*件)?");

  static Line of(String content, int start, int end, int blanks, @Nullable Block block) {
    int first = start;
    int indent = 0;
    while (first < end && isBlank(content.charAt(first))) {
      indent += content.charAt(first) == '\u3000' ? 2 : 1;
      first++;
    }
    int last = end;
    while (last > first && isBlank(content.charAt(last - 1))) {
      last--;
    }
    boolean cut = blanks > 0 || (start > 0 && content.charAt(start - 1) == '\f');
    return new Line(first, last, content.substring(first, last), indent, blanks, cut, block);
  }

  /** The same line after a piece of furniture was taken out above it. */
  Line afterCut() {
    return new Line(start, end, words, indent, blanks, true, block);
  }

  /** Width in ideographs: a Latin letter or digit is half of one. */
  double width() {
    double width = 0;
    for (int i = 0; i < words.length(); i++) {
      width += words.charAt(i) < 0x250 ? 0.5 : 1;
    }
    return width;
  }

  /** Whether single blanks part all letters, so that they part no words. */
  boolean isLetterSpaced() {
    return LETTER_SPACED.matcher(words).matches();
  }

  boolean isKind(Block.Kind kind) {
    return block != null && block.kind() == kind;
  }

  char last() {
    return words.charAt(words.length() - 1);
  }

  private static boolean isBlank(char c) {
    return c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff');
  }
}
