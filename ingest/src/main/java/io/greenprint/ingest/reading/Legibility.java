package io.greenprint.ingest.reading;

/**
 * Tells words from what a broken file gives in their place: the replacement character, characters
 * for private use, controls and code points that Unicode has not given to anything.
 */
public final class Legibility {

  /** Share of unreadable characters from which a text is no text; symbols of lists stay far off. */
  public static final double GARBLED = 0.3;

  private Legibility() {}

  /** Share of unreadable characters among those that are no white space; 0 where there are none. */
  public static double unreadableShare(String words) {
    int all = 0;
    int unreadable = 0;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      int c = words.codePointAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        all++;
        unreadable += isReadable(c) ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) unreadable / all;
  }

  /** Whether a character can be part of a text that a person reads. */
  public static boolean isReadable(int c) {
    return c != 0xFFFD
        && switch (Character.getType(c)) {
          case Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.CONTROL,
              Character.SURROGATE ->
              false;
          default -> true;
        };
  }
}
