package io.greenprint.ingest.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Gathers words that do not run from left to right, in the order in which they are drawn. */
final class RotatedText {

  private final List<String> runs = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private float direction;
  private float line;
  private float end;

  void add(TextPosition position) {
    float size = Math.max(1, position.getFontSizeInPt());
    boolean goesOn =
        position.getDir() == direction
            && Math.abs(position.getYDirAdj() - line) < size
            && Math.abs(position.getXDirAdj() - end) < 2 * size;
    if (!goesOn) {
      endRun();
    }
    run.append(position.getUnicode());
    direction = position.getDir();
    line = position.getYDirAdj();
    end = position.getXDirAdj() + position.getWidthDirAdj();
  }

  List<String> runs() {
    endRun();
    return List.copyOf(runs);
  }

  private void endRun() {
    String words = run.toString().strip();
    if (!words.isEmpty()) {
      runs.add(words);
    }
    run.setLength(0);
  }
}
