package io.greenprint.ingest.reading.docx;

import java.util.Locale;

/** Writes list numbers in the formats of Word (ST_NumberFormat, ECMA-376 part 1, 17.18.59). */
final class NumberFormats {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private NumberFormats() {}

  static String format(int number, String format) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCountingThousand",
          "taiwaneseCounting",
          "japaneseCounting",
          "ideographDigital" ->
          format.equals("ideographDigital") ? digits(number) : counting(number, DIGITS, "十百千");
      case "chineseLegalSimplified", "ideographLegalTraditional" ->
          counting(number, LEGAL_DIGITS, "拾佰仟");
      case "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number);
      case "ideographTraditional" -> cyclic(number, STEMS);
      case "ideographZodiac" -> cyclic(number, BRANCHES);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "decimalEnclosedParen" -> "(" + number + ")";
      case "decimalEnclosedFullstop" -> number + ".";
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "upperLetter" -> letters(number);
      case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      default -> String.valueOf(number);
    };
  }

  /** 十二, 二十, 一百零五: 一 before 十 only after a larger place. */
  private static String counting(int number, String digits, String places) {
    if (number <= 0 || number > 9999) {
      return String.valueOf(number);
    }
    StringBuilder words = new StringBuilder();
    int divisor = 1000;
    boolean zero = false;
    for (int place = 2; place >= -1; place--, divisor /= 10) {
      int digit = number / divisor % 10;
      if (digit == 0) {
        zero = !words.isEmpty();
        continue;
      }
      if (zero) {
        words.append('零');
        zero = false;
      }
      boolean bareTen = place == 0 && digit == 1 && words.isEmpty();
      if (!bareTen) {
        words.append(digits.charAt(digit));
      }
      if (place >= 0) {
        words.append(places.charAt(place));
      }
    }
    return words.toString();
  }

  private static String digits(int number) {
    StringBuilder words = new StringBuilder();
    for (char c : String.valueOf(Math.abs(number)).toCharArray()) {
      words.append(DIGITS.charAt(c - '0'));
    }
    return words.toString();
  }

  private static String cyclic(int number, String signs) {
    return number < 1
        ? String.valueOf(number)
        : String.valueOf(signs.charAt((number - 1) % signs.length()));
  }

  private static String circled(int number) {
    if (number >= 1 && number <= 20) {
      return Character.toString('①' + number - 1);
    }
    if (number >= 21 && number <= 35) {
      return Character.toString('㉑' + number - 21);
    }
    return String.valueOf(number);
  }

  private static String fullWidth(int number) {
    StringBuilder words = new StringBuilder();
    for (char c : String.valueOf(Math.abs(number)).toCharArray()) {
      words.append((char) (c - '0' + '０'));
    }
    return words.toString();
  }

  private static String letters(int number) {
    if (number < 1) {
      return String.valueOf(number);
    }
    // Word repeats the letter: 27 is AA, 28 is BB.
    return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return String.valueOf(number);
    }
    StringBuilder words = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        words.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return words.toString();
  }
}
