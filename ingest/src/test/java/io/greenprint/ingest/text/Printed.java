package io.greenprint.ingest.text;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Box;
import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A printed page of lines, written for tests: a full-width blank sets a line in by two letters. */
final class Printed {

  private static final float LETTER = 15;

  private static final float MARGIN = 76;

  private Printed() {}

  static Text page(List<String> lines) {
    StringBuilder content = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    float top = 100;
    for (String line : lines) {
      boolean setIn = line.startsWith("　");
      String words = line.strip();
      Span span = new Span(content.length(), content.length() + words.length());
      float left = setIn ? MARGIN + 2 * LETTER : MARGIN;
      Box box = new Box(1, left, top, left + words.length() * LETTER, top + LETTER);
      blocks.add(new Block(span, Block.Kind.PARAGRAPH, 0, LETTER, false, box));
      content.append(words).append('\n');
      top += 2 * LETTER;
    }
    List<Page> pages = List.of(new Page(1, new Span(0, content.length()), 600, 800));
    return new Text(content.toString(), pages, blocks, List.of());
  }
}
