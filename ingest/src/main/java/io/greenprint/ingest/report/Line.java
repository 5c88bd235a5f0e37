package io.greenprint.ingest.report;

import io.greenprint.graph.text.Box;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.text.Mended;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page, or a row of a table, with the pieces that gaps or cells divide it into.
 *
 * @param page page of the file from 1; null in formats without pages
 * @param span in the stored text
 * @param folded its words
 * @param pieces left to right; a line of prose has one
 * @param heading whether the format or its look says that it is a heading
 * @param table number of the table whose cells its pieces are; -1 where the format gave none
 * @param lowerCase whether its first letter is a small Latin one, as in the middle of a sentence
 * @param box where it stands on its page; null where the format does not tell
 */
record Line(
    @Nullable Integer page,
    Span span,
    Mended folded,
    List<Piece> pieces,
    boolean heading,
    int table,
    boolean lowerCase,
    @Nullable Box box) {

  /**
   * A stretch of words between gaps, or a number cut off from the words before it.
   *
   * @param column of the table; -1 where no table says
   */
  record Piece(Mended folded, int column) {

    String text() {
      return folded.text();
    }

    Span span() {
      return folded.origin(0, folded.text().length());
    }

    /** A number, or a sign that there is none, without other words. */
    boolean value() {
      return Cells.value(text());
    }
  }

  String text() {
    return folded.text();
  }

  /** Whether its pieces are cells that the format gave. */
  boolean inTable() {
    return table >= 0;
  }

  long values() {
    return pieces.stream().filter(Piece::value).count();
  }

  /** Whether it is a row of numbers with at most a few words before them. */
  boolean row() {
    return pieces.size() > 1
        && pieces.stream().skip(1).anyMatch(Piece::value)
        && (inTable() || pieces.stream().noneMatch(Line::prose));
  }

  private static boolean prose(Piece piece) {
    String words = piece.text();
    return words.length() > 20 && (words.indexOf('，') >= 0 || words.indexOf('。') >= 0);
  }
}
