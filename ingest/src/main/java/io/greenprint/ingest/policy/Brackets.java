package io.greenprint.ingest.policy;

/** Brackets of all widths, which writers mix within one pair. */
final class Brackets {

  static final String OPEN = "（(〔［[〈【{｛";
  static final String CLOSE = "）)〕］]〉】}｝";

  private Brackets() {}

  static boolean opens(char c) {
    return OPEN.indexOf(c) >= 0;
  }

  static boolean closes(char c) {
    return CLOSE.indexOf(c) >= 0;
  }

  /** How much {@code c} changes the depth: 1 for an opening bracket, -1 for a closing one. */
  static int step(char c) {
    if (opens(c)) {
      return 1;
    }
    return closes(c) ? -1 : 0;
  }

  /** Where the bracket that opens at {@code at} is closed; -1 where it is not before {@code to}. */
  static int closeOf(CharSequence text, int at, int to) {
    int depth = 0;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      if (opens(c)) {
        depth++;
      } else if (closes(c)) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
