package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.layout.Item.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers glyphs into lines. Runs follow the drawing order, which keeps raised and lowered marks
 * with their words; runs that meet on one baseline are then joined, whatever their order.
 */
final class Lines {

  /** Gaps, in font sizes: within a word, between words, and between cells or columns. */
  private static final float WORD_GAP = 0.16f;

  private static final float WIDE_CHARACTER_GAP = 0.5f;
  private static final float CELL_GAP = 0.75f;

  private Lines() {}

  /** Lines from top to bottom, those on one baseline from left to right. */
  static List<Line> of(List<Glyph> glyphs, List<Rule> rules) {
    List<Run> runs = runs(glyphs);
    runs.sort(Comparator.comparingDouble((Run r) -> r.baseline).thenComparingDouble(r -> r.left));
    List<Rule> verticals = rules.stream().filter(r -> !r.horizontal()).toList();
    List<Line> lines = new ArrayList<>();
    for (List<Run> row : rows(runs)) {
      row.sort(Comparator.comparingDouble(r -> r.left));
      Run open = row.getFirst();
      for (Run run : row.subList(1, row.size())) {
        if (open.isShadowedBy(run)) {
          continue;
        }
        if (open.reaches(run) && !isRuledOff(open, run, verticals)) {
          open.append(run);
        } else {
          open.addTo(lines);
          open = run;
        }
      }
      open.addTo(lines);
    }
    return lines;
  }

  /** The words of lines that stand one beside the other. */
  static String join(List<Line> sideBySide) {
    StringBuilder words = new StringBuilder();
    for (Line line : sideBySide) {
      words.append(words.isEmpty() ? "" : " ").append(line.words());
    }
    return words.toString();
  }

  /** Groups lines by baseline, from top to bottom and each from left to right. */
  static List<List<Line>> byBaseline(List<Line> lines) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(Line::baseline));
    List<List<Line>> rows = new ArrayList<>();
    float baseline = 0;
    for (Line line : sorted) {
      boolean same =
          !rows.isEmpty()
              && line.baseline() - baseline
                  <= 0.35f * Math.min(line.size(), rows.getLast().getFirst().size());
      if (!same) {
        rows.add(new ArrayList<>());
        baseline = line.baseline();
      }
      rows.getLast().add(line);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(l -> l.rect().left())));
    return rows;
  }

  private static List<Run> runs(List<Glyph> glyphs) {
    List<Run> runs = new ArrayList<>();
    Run open = null;
    for (Glyph glyph : glyphs) {
      if (glyph.isSpace()) {
        if (open != null) {
          open.space = true;
        }
      } else if (open != null && open.continuesWith(glyph)) {
        open.append(glyph);
      } else {
        open = new Run(glyph);
        runs.add(open);
      }
    }
    return runs;
  }

  private static List<List<Run>> rows(List<Run> runs) {
    List<List<Run>> rows = new ArrayList<>();
    float baseline = 0;
    for (Run run : runs) {
      boolean same =
          !rows.isEmpty()
              && run.baseline - baseline
                  <= 0.2f * Math.min(run.size, rows.getLast().getFirst().size);
      if (!same) {
        rows.add(new ArrayList<>());
        baseline = run.baseline;
      }
      rows.getLast().add(run);
    }
    return rows;
  }

  private static boolean isRuledOff(Run left, Run right, List<Rule> verticals) {
    float y = left.baseline - 0.3f * left.size;
    for (Rule rule : verticals) {
      if (rule.at() >= left.right - 1
          && rule.at() <= right.left + 1
          && rule.from() <= y
          && y <= rule.to()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWide(int c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || c >= 0x20000;
  }

  /** Glyphs one after the other. */
  private static final class Run {

    private final StringBuilder words = new StringBuilder();
    private final float baseline;
    private final float left;
    private float right;
    private float lastLeft;
    private float size;
    private boolean bold;
    private boolean space;
    private String last;

    Run(Glyph first) {
      baseline = first.baseline();
      left = first.left();
      lastLeft = left;
      right = first.right();
      size = first.size();
      bold = first.bold();
      last = first.words();
      words.append(last);
    }

    boolean continuesWith(Glyph glyph) {
      float em = Math.max(size, glyph.size());
      float rise = Math.abs(glyph.baseline() - baseline);
      float gap = glyph.left() - right;
      boolean raised = rise > 0.1f * em;
      // A raised or lowered mark touches its word; the word goes on beside the mark.
      return raised
          ? rise < 0.6f * em && glyph.size() < 0.85f * size && Math.abs(gap) < 0.3f * em
          : gap > -0.5f * em
              && gap < CELL_GAP * em
              && glyph.left() >= lastLeft - 0.1f * em
              && isLikeSize(glyph.size());
    }

    /** Whether words of that size can be of the same line; a drop capital is a line of its own. */
    private boolean isLikeSize(float other) {
      return Math.max(size, other) < 2.2f * Math.min(size, other);
    }

    void append(Glyph glyph) {
      boolean doubled =
          glyph.words().equals(last) && glyph.left() - lastLeft < 0.25f * glyph.width();
      if (doubled) {
        return;
      }
      separate(glyph.words(), glyph.left() - right);
      words.append(glyph.words());
      last = glyph.words();
      lastLeft = glyph.left();
      right = Math.max(right, glyph.right());
      size = Math.max(size, glyph.size());
      bold &= glyph.bold();
    }

    void append(Run run) {
      separate(run.words.toString(), run.left - right);
      words.append(run.words);
      last = run.last;
      lastLeft = run.lastLeft;
      right = Math.max(right, run.right);
      size = Math.max(size, run.size);
      bold &= run.bold;
      space = run.space;
    }

    private void separate(String next, float gap) {
      boolean wide = isWide(words.codePointBefore(words.length())) || isWide(next.codePointAt(0));
      boolean apart = gap > (wide ? WIDE_CHARACTER_GAP : WORD_GAP) * size;
      if (apart || (space && gap > 0)) {
        words.append(' ');
      }
      space = false;
    }

    boolean reaches(Run run) {
      return run.left - right
              < CELL_GAP * Math.min(size, run.size) + 0.1f * Math.max(size, run.size)
          && isLikeSize(run.size);
    }

    /** Whether the same words are drawn again in place, as a shadow or to look bold. */
    boolean isShadowedBy(Run run) {
      return Math.abs(run.left - left) < 0.2f * size
          && Math.abs(run.right - right) < 0.4f * size
          && run.words.compareTo(words) == 0;
    }

    void addTo(List<Line> lines) {
      Rect rect = new Rect(left, baseline - 0.88f * size, right, baseline + 0.12f * size);
      lines.add(new Line(words.toString().strip(), rect, baseline, size, bold));
    }
  }
}
