package io.greenprint.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for words that stand in many: simplified characters, half width, lower case, digits
 * and letters that recognition confuses in chemical and standard names (S02, C0D, IS014001). For
 * comparing only; every unit keeps its place in the stored text.
 */
public final class Folding {

  private static final char[] FOLDED = table();

  /** Most letters that one ligature stands for. */
  private static final int MOST_LETTERS = 3;

  private static final String DIGITS = "零一二三四五六七八九0";
  private static final int YEAR_UNITS = 4;
  private static final Pattern YEAR_IN_WORDS =
      Pattern.compile("(?<![一-九零])(?:二[零0]|一九)[一二三四五六七八九零0]{2}(?=年)");

  private Folding() {}

  /**
   * The words of {@code content} from {@code start} to {@code end}, folded. White space beside
   * Chinese characters is dropped, since typesetting puts it anywhere; other white space becomes
   * one blank.
   */
  public static Mended fold(String content, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    int[] origins = new int[end - start + 1 + lettersInLigatures(content, start, end)];
    boolean blank = false;
    for (int i = start; i < end; i++) {
      char c = FOLDED[content.charAt(i)];
      if (c == ' ') {
        blank = true;
        continue;
      }
      int length = text.length();
      if (blank && length > 0 && !chinese(text.charAt(length - 1)) && !chinese(c)) {
        origins[text.length()] = i - 1;
        text.append(' ');
      }
      blank = false;
      if (ligature(c)) {
        String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        Arrays.fill(origins, text.length(), text.length() + letters.length(), i);
        text.append(letters);
        continue;
      }
      origins[text.length()] = i;
      text.append(c == '0' && readsAsLetter(text) ? 'o' : c);
    }
    origins[text.length()] = end;
    writeYearsInDigits(text);
    return new Mended(text.toString(), Arrays.copyOf(origins, text.length() + 1));
  }

  /** 二零二三年 as 2023年, unit by unit. */
  private static void writeYearsInDigits(StringBuilder text) {
    if (text.lastIndexOf("年") < YEAR_UNITS) {
      return;
    }
    Matcher year = YEAR_IN_WORDS.matcher(text);
    while (year.find()) {
      for (int i = year.start(); i < year.end(); i++) {
        text.setCharAt(i, Character.forDigit(DIGITS.indexOf(text.charAt(i)) % 10, 10));
      }
    }
  }

  /** {@code words} with whole characters for the parts of characters that some fonts give. */
  public static String withoutRadicals(String words) {
    StringBuilder whole = new StringBuilder(words);
    for (int i = 0; i < words.length(); i++) {
      if (radical(words.charAt(i)) && Characters.meant(words.charAt(i)).length() == 1) {
        whole.setCharAt(i, Characters.meant(words.charAt(i)).charAt(0));
      }
    }
    return whole.toString();
  }

  /** Latin letters that a font joins to one character: ﬁ, ﬄ. */
  private static boolean ligature(char c) {
    return c >= '\uFB00' && c <= '\uFB06';
  }

  private static int lettersInLigatures(String content, int start, int end) {
    int ligatures = 0;
    for (int i = start; i < end; i++) {
      ligatures += ligature(content.charAt(i)) ? MOST_LETTERS : 0;
    }
    return ligatures;
  }

  /** {@code words} folded. */
  public static String fold(String words) {
    return fold(words, 0, words.length()).text();
  }

  /** Whether a unit is a Chinese character or Chinese punctuation. */
  public static boolean chinese(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == '，' || c == '。';
  }

  /** A zero after C or S at the start of a name (C0D, S02, IS09001) is an O. */
  private static boolean readsAsLetter(CharSequence before) {
    int last = before.length() - 1;
    if (last < 0 || (before.charAt(last) != 's' && before.charAt(last) != 'c')) {
      return false;
    }
    int first = last;
    while (first > 0 && latin(before.charAt(first - 1))) {
      first--;
    }
    return last - first <= 1;
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) i;
    }
    try (InputStream in =
            Objects.requireNonNull(Folding.class.getResourceAsStream("traditional.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          table[line.charAt(0)] = line.charAt(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < table.length; i++) {
      table[i] = table[i] == i ? table[plain((char) i)] : table[i];
    }
    table['曰'] = '日';
    table['己'] = '已';
    table['巳'] = '已';
    table['〇'] = '0';
    return table;
  }

  /** Parts of characters that some fonts' maps give for the characters themselves: ⻓ for 长. */
  private static boolean radical(char c) {
    return c >= 0x2E80 && c <= 0x2FDF;
  }

  private static char plain(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF') {
      return ' ';
    }
    if (c == '’' || c == '‘') {
      return '\'';
    }
    if (c == '，' || c == '。' || Character.isSurrogate(c)) {
      return c;
    }
    String normal =
        radical(c)
            ? Characters.meant(c)
            : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return Character.toLowerCase(normal.length() == 1 ? normal.charAt(0) : c);
  }
}
