package io.greenprint.ingest.text;

import java.text.Normalizer;

/** What a character of a damaged font or an old encoding stands for. */
final class Characters {

  /** Radicals of the supplement that Unicode does not decompose, and the ideographs they mean. */
  private static final String RADICALS = "⺟⺠⺫⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";

  private static final String MEANT = "母民罒虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟";

  private Characters() {}

  /** The unit or units that {@code c} means; empty for one that means nothing. */
  static String meant(char c) {
    if (c == '∶' || c == '︰') {
      return "：";
    }
    boolean radical = c >= 0x2E80 && c <= 0x2FDF;
    if (radical) {
      int at = RADICALS.indexOf(c);
      return at >= 0 ? MEANT.substring(at, at + 1) : normal(c);
    }
    boolean compatibility = c >= 0xF900 && c <= 0xFAFF;
    if (compatibility) {
      return normal(c);
    }
    boolean nothing =
        (c >= 0xE000 && c <= 0xF8FF)
            || c == '\u00AD'
            || c == '\uFEFF'
            || (c >= '\u200B' && c <= '\u200F')
            || (Character.isISOControl(c) && c != '\t');
    return nothing ? "" : String.valueOf(c);
  }

  private static String normal(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }
}
