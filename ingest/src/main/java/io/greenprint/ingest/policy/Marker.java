package io.greenprint.ingest.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbering at the head of an item: 一、 （一） 1. （1） ① 第一章.
 *
 * @param kind which chain it belongs to
 * @param value its number
 * @param written as written, blanks and the separator included where there is one
 * @param length units of the paragraph that it takes, blanks after it included
 */
record Marker(Kind kind, int value, String written, int length) {

  /** Chains of numbering, outer before inner. */
  enum Kind {
    PART("第(?<n>[一二三四五六七八九十百零〇0-9]{1,5})[编篇](?=[\\s　]|[^，。]{2,30}$)"),
    CHAPTER("第(?<n>[一二三四五六七八九十百零〇0-9]{1,5})章"),
    SECTION("第(?<n>[一二三四五六七八九十百零〇0-9]{1,5})节"),
    ARTICLE("第(?<n>[一二三四五六七八九十百零〇0-9]{1,5})条(?![款第、，的规])"),
    CHINESE("(?<n>[一二三四五六七八九十]{1,3})[、．.](?![一二三四五六七八九十]{1,2}[、季级次产])"),
    CHINESE_BRACKETED("[（(]\\s?(?<n>[一二三四五六七八九十]{1,3})\\s?[）)][、.．]?"),
    WHOLE("(?<n>[0-9]{1,2})(?:[．.、]|\\s)?(?=[\\s　]*\\p{IsHan}[^。；]{1,40}$)"),
    DECIMAL("(?<n>[0-9]{1,2}(\\s?[.．]\\s?[0-9]{1,2}){1,3})(?=[\\s　]*[\\p{IsHan}“《])"),
    NUMBER("(?<n>[0-9０-９]{1,3})\\s?([．.](?![0-9０-９])|、(?![0-9０-９]))"),
    NUMBER_BRACKETED("[（(]\\s?(?<n>[0-9０-９]{1,2})\\s?[）)][、.．]?|(?<m>[0-9]{1,2})[）)]"),
    CIRCLED("(?<n>[①-⑳])");

    private final Pattern pattern;

    Kind(String regex) {
      this.pattern = Pattern.compile(regex);
    }
  }

  private static final String DIGITS = "零一二三四五六七八九";

  /** The marker at the head of a paragraph; null where it has none. */
  static @Nullable Marker at(String text) {
    for (Kind kind : Kind.values()) {
      Marker marker = kind == Kind.WHOLE ? null : at(text, kind);
      if (marker != null) {
        return marker;
      }
    }
    return null;
  }

  /** A number at the head of a short line, with or without a separator: 2 节约用水, above 2.1. */
  static @Nullable Marker whole(String text) {
    return at(text, Kind.WHOLE);
  }

  private static @Nullable Marker at(String text, Kind kind) {
    Matcher matcher = kind.pattern.matcher(text);
    if (!matcher.lookingAt()) {
      return null;
    }
    String n = matcher.group("n");
    if (n == null) {
      n = matcher.group("m");
    }
    int end = matcher.end();
    while (end < text.length() && Character.isSpaceChar(text.charAt(end))) {
      end++;
    }
    return new Marker(kind, value(kind, n), matcher.group(), end);
  }

  private static int value(Kind kind, String n) {
    if (kind == Kind.CIRCLED) {
      return n.charAt(0) - '①' + 1;
    }
    if (kind == Kind.DECIMAL) {
      int point = Math.max(n.lastIndexOf('.'), n.lastIndexOf('．'));
      return Integer.parseInt(n.substring(point + 1).strip());
    }
    return Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : chinese(n);
  }

  /** Number of 一 to 九百九十九. */
  static int chinese(String n) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < n.length(); i++) {
      char c = n.charAt(i);
      if (c == '百' || c == '十') {
        int unit = c == '百' ? 100 : 10;
        total += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        digit = Math.max(0, c == '〇' ? 0 : DIGITS.indexOf(c));
      }
    }
    return total + digit;
  }
}
