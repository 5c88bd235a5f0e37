package io.greenprint.ingest.text;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Mends stored text for reading: one paragraph a line, without page furniture, with the characters
 * that the writer meant. Nothing is moved, so every span of the result is one span of the stored
 * text.
 *
 * <p>Both kinds of text are read: files whose lines are paragraphs, some of them cut by a page
 * break, and files whose lines are printed lines of one width ({@link Wrap}).
 */
public final class Mender {

  private final String content;
  private final List<Line> lines;
  private final Wrap wrap;
  private final StringBuilder out = new StringBuilder();
  private int paragraphStart;
  private final OriginList origins = new OriginList();

  private Mender(Text text) {
    this.content = text.content();
    this.lines = Furniture.without(linesOf(text), text);
    this.wrap = Wrap.of(lines);
  }

  /** The text as the grammar reads it: paragraphs, each on one line, in the order of the file. */
  public static Mended mend(Text text) {
    return new Mender(text).mend();
  }

  private Mended mend() {
    Line previous = null;
    for (Line line : lines) {
      if (previous != null) {
        join(previous, line);
      }
      append(line);
      previous = line;
    }
    return new Mended(out.toString(), origins.toArray(content.length()));
  }

  /** Puts a paragraph break between two lines, or joins them where a sentence runs on. */
  private void join(Line above, Line below) {
    if (!wrap.runsOn(out.substring(paragraphStart), above, below)) {
      out.append('\n');
      origins.add(above.end());
      paragraphStart = out.length();
      return;
    }
    boolean acrossBreak = below.cut();
    if (acrossBreak && doubled(below)) {
      // A character printed before and after the break stands once in the sentence.
      out.setLength(out.length() - 1);
      origins.truncate(out.length());
    } else if (latin(above.words().charAt(above.words().length() - 1))
        && latin(below.words().charAt(0))) {
      out.append(' ');
      origins.add(above.end());
    }
  }

  private boolean doubled(Line below) {
    char last = out.charAt(out.length() - 1);
    return last == below.words().charAt(0) && Character.isIdeographic(last);
  }

  private void append(Line line) {
    int start = line.start();
    String words = content.substring(start, line.end());
    BitSet debris = Debris.of(words);
    boolean prose = words.indexOf('。') >= 0 || words.indexOf('，') >= 0 || line.isLetterSpaced();
    for (int i = 0; i < words.length(); i++) {
      if (debris.get(i)) {
        continue;
      }
      char c = words.charAt(i);
      if (c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        appendSpace(words, i, start + i, prose);
      } else {
        String meant = Characters.meant(c);
        for (int k = 0; k < meant.length(); k++) {
          out.append(meant.charAt(k));
          origins.add(start + i);
        }
      }
    }
  }

  /** Keeps one space where it parts words; drops it beside digits and punctuation and in prose. */
  private void appendSpace(String words, int at, int origin, boolean prose) {
    char before = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    int next = at + 1;
    while (next < words.length() && isSpace(words.charAt(next))) {
      next++;
    }
    if (before == '\n' || before == '\t' || before == ' ' || next >= words.length()) {
      return;
    }
    char after = words.charAt(next);
    boolean bothLatin = latin(before) && latin(after);
    boolean bothChinese = Character.isIdeographic(before) && Character.isIdeographic(after);
    boolean parts = bothChinese && (!prose || next - at > 1);
    if (bothLatin || parts) {
      out.append(' ');
      origins.add(origin);
    }
  }

  private static boolean isSpace(char c) {
    return c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static List<Line> linesOf(Text text) {
    String content = text.content();
    List<Line> lines = new ArrayList<>();
    List<Block> blocks = text.blocks();
    int block = 0;
    int start = 0;
    int blanks = 0;
    while (start <= content.length()) {
      int end = lineEnd(content, start);
      while (block < blocks.size() && blocks.get(block).span().end() <= start) {
        block++;
      }
      Line line =
          Line.of(
              content,
              start,
              end,
              blanks,
              block < blocks.size() && blocks.get(block).span().start() < end
                  ? blocks.get(block)
                  : null);
      if (line.words().isEmpty()) {
        blanks++;
      } else {
        lines.add(line);
        blanks = 0;
      }
      start = end + 1;
    }
    return lines;
  }

  private static int lineEnd(String content, int start) {
    for (int i = start; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u000b') {
        return i;
      }
    }
    return content.length();
  }

  /** A growing list of offsets. */
  private static final class OriginList {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = java.util.Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    void truncate(int newSize) {
      size = newSize;
    }

    int[] toArray(int end) {
      int[] all = java.util.Arrays.copyOf(values, size + 1);
      all[size] = end;
      return all;
    }
  }
}
