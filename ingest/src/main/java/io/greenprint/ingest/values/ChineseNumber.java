package io.greenprint.ingest.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as Chinese documents write them, exact: 一万亿, 二〇二五, 三点五, 1.5万, 百分之十五. */
public final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String VARIANTS = "〇○两俩壹贰叁肆伍陆柒捌玖拾佰仟萬億點負";
  private static final String STANDARD = "零零二二一二三四五六七八九十百千万亿点负";
  private static final Pattern FRACTION =
      Pattern.compile("(?<negative>[-负])?(?<whole>百|千|万|[^分]+)分之(?<part>.+)");
  private static final Pattern ARABIC =
      Pattern.compile(
          "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<scale>[十百千万亿]*)");
  private static final Pattern ARABIC_AT =
      Pattern.compile(
          "[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?");
  private static final Pattern CHINESE_AT =
      Pattern.compile("[〇○零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億]+(?:点[〇○零一二三四五六七八九]+)?");
  private static final Pattern SCALE_AT = Pattern.compile("万亿|[十百千]?[万亿]|[百千]");

  /**
   * A number found in running text.
   *
   * @param start where it begins
   * @param end after its digits
   * @param value the digits alone: 1.5 in 1.5万, 5 in 五亿
   * @param scale the power that belongs to the unit as written (万, 万亿); empty where there is none
   * @param scaleEnd after that power; {@code end} where there is none
   */
  public record Found(int start, int end, BigDecimal value, String scale, int scaleEnd) {

    /** The whole number: 15000 of 1.5万. */
    public BigDecimal total() {
      return value.multiply(power(scale)).stripTrailingZeros();
    }
  }

  private ChineseNumber() {}

  /**
   * Reads words that are a number and nothing else.
   *
   * @return the exact value (fractions that do not end are cut at 34 digits); empty where the words
   *     are no number
   */
  public static Optional<BigDecimal> parse(String words) {
    return Optional.ofNullable(read(fold(words))).map(ChineseNumber::plain);
  }

  /** The number that begins at {@code start}; null where none does. */
  public static @Nullable Found at(String text, int start) {
    Matcher arabic = from(ARABIC_AT, text, start);
    if (arabic.lookingAt()) {
      BigDecimal value = new BigDecimal(fold(arabic.group()).replace(",", ""));
      int end = arabic.end();
      Matcher scale = from(SCALE_AT, text, skipSpaces(text, end));
      return scale.lookingAt()
          ? new Found(start, end, value, scale.group(), scale.end())
          : new Found(start, end, value, "", end);
    }
    Matcher chinese = from(CHINESE_AT, text, start);
    return chinese.lookingAt() ? chinese(text, start, chinese.end()) : null;
  }

  /** 五万 is 5 and 万, as 5万 is: a closing 万 or 亿 belongs to the unit. */
  private static @Nullable Found chinese(String text, int start, int end) {
    int digits = end;
    while (digits > start && "万亿萬億".indexOf(text.charAt(digits - 1)) >= 0) {
      digits--;
    }
    BigDecimal value = digits == start ? null : read(fold(text.substring(start, digits)));
    return value == null
        ? null
        : new Found(start, digits, plain(value), fold(text.substring(digits, end)), end);
  }

  private static Matcher from(Pattern pattern, String text, int start) {
    return pattern.matcher(text).region(start, text.length());
  }

  private static int skipSpaces(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** 1 for nothing, 10000 for 万, 10^12 for 万亿. */
  static BigDecimal power(String scale) {
    BigDecimal product = BigDecimal.ONE;
    for (int i = 0; i < scale.length(); i++) {
      char c = scale.charAt(i);
      product =
          product.scaleByPowerOfTen(
              switch (c) {
                case '十' -> 1;
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                case '亿' -> 8;
                default -> throw new IllegalArgumentException("No power of ten: " + scale);
              });
    }
    return product;
  }

  private static @Nullable BigDecimal read(String words) {
    Matcher fraction = FRACTION.matcher(words);
    if (fraction.matches()) {
      String of = fraction.group("whole");
      BigDecimal whole = "百千万".contains(of) ? power(of) : read(of);
      BigDecimal part = read(fraction.group("part"));
      if (whole == null || part == null || whole.signum() == 0) {
        return null;
      }
      BigDecimal value = part.divide(whole, MathContext.DECIMAL128);
      return fraction.group("negative") == null ? value : value.negate();
    }
    if (words.startsWith("-") || words.startsWith("负")) {
      BigDecimal value = read(words.substring(1));
      return value == null ? null : value.negate();
    }
    if (words.endsWith("%") || words.endsWith("‰")) {
      BigDecimal value = read(words.substring(0, words.length() - 1));
      return value == null ? null : value.movePointLeft(words.endsWith("%") ? 2 : 3);
    }
    Matcher arabic = ARABIC.matcher(words);
    if (arabic.matches()) {
      return new BigDecimal(arabic.group("digits").replace(",", ""))
          .multiply(power(arabic.group("scale")));
    }
    return words.equals("半") ? new BigDecimal("0.5") : decimal(words);
  }

  private static @Nullable BigDecimal decimal(String words) {
    int point = words.indexOf('点');
    if (point < 0) {
      return words.matches("[" + DIGITS + "]{2,}") ? digits(words) : whole(words);
    }
    int end = words.length();
    while (end > point && "百千万亿".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    BigDecimal whole = decimal(words.substring(0, point));
    BigDecimal part = digits(words.substring(point + 1, end));
    return whole == null || part == null
        ? null
        : whole.add(part.movePointLeft(end - point - 1)).multiply(power(words.substring(end)));
  }

  /** 二〇二五 → 2025; null where there is anything but digits. */
  private static @Nullable BigDecimal digits(String words) {
    if (words.isEmpty()) {
      return null;
    }
    StringBuilder arabic = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int digit = DIGITS.indexOf(c);
      if (digit < 0) {
        return null;
      }
      arabic.append(digit);
    }
    return new BigDecimal(arabic.toString());
  }

  /**
   * A whole number by place value. 亿 and 万 split it, 亿 first, and what stands before each is a
   * number itself (一万亿). A last digit without its power takes the next lower one (三千五 → 3500).
   */
  private static @Nullable BigDecimal whole(String words) {
    for (char power : new char[] {'亿', '万', '千', '百', '十'}) {
      int at = words.lastIndexOf(power);
      if (at < 0) {
        continue;
      }
      BigDecimal high = at == 0 && power == '十' ? BigDecimal.ONE : whole(words.substring(0, at));
      BigDecimal low = rest(words.substring(at + 1), power);
      return high == null || low == null || high.signum() == 0
          ? null
          : high.multiply(power(String.valueOf(power))).add(low);
    }
    return words.length() == 1 ? digits(words) : null;
  }

  private static @Nullable BigDecimal rest(String words, char power) {
    if (words.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (words.startsWith("零")) {
      return whole(words.substring(1));
    }
    if (words.length() == 1 && power != '十') {
      BigDecimal digit = digits(words);
      return digit == null ? null : digit.multiply(power(String.valueOf(power))).movePointLeft(1);
    }
    return whole(words);
  }

  private static String fold(String words) {
    String text = Normalizer.normalize(words, Normalizer.Form.NFKC).replace(" ", "");
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int variant = VARIANTS.indexOf(c);
      folded.append(variant < 0 ? c : STANDARD.charAt(variant));
    }
    return folded.toString().replace("廿", "二十").replace("卅", "三十").replace('−', '-');
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
