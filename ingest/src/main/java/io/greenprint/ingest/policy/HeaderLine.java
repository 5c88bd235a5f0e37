package io.greenprint.ingest.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what a line of the head of a document is. */
final class HeaderLine {

  /** The words of header-words.yaml. */
  record Words(
      List<String> kinds,
      List<String> tables,
      List<String> labels,
      List<String> carries,
      List<String> firstWords,
      List<String> branches,
      List<String> drafts,
      List<String> trials) {}

  static final Words WORDS = Vocabulary.read("header-words.yaml", Words.class);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<n>[\\p{IsHan}（）()A-Za-z]{1,16}\\s?[〔\\[［（(﹝【]\\s?(?:19|20)[0-9]{2}\\s?[〕\\]］）)﹞】]\\s?第?\\s?[0-9]{1,5}\\s?号"
              + "|(?:(?:19|20)[0-9]{2}\\s?年)\\s?第\\s?[0-9]{1,4}\\s?号)");
  private static final Pattern OUTER_BRACKETS = Pattern.compile("^[（(]|[）)]$");
  private static final Pattern UNPAIRED = Pattern.compile("^[（(](?!.*[）)].*[〔\\[])");
  private static final Pattern META =
      Pattern.compile(
          WORDS.labels().stream()
              .map(label -> String.join("\\s?", label.split("")))
              .collect(Collectors.joining("|", "(?:", ").{0,2}[:：].*")));
  private static final Pattern DATE =
      Pattern.compile(
          "[（(]?(?<date>[0-9〇○零一二三四五六七八九十]{4}\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月\\s?[0-9一二三四五六七八九十]{1,3}\\s?日)(?:印发)?.{0,4}[）)]?");

  private HeaderLine() {}

  /** A label and its value, as web pages print them above a document. */
  static boolean isMeta(String line) {
    return META.matcher(line).matches();
  }

  /** A date alone. */
  static boolean isDate(String line) {
    return DATE.matcher(line).matches();
  }

  /** The date of a line that holds nothing else; null for others. */
  static @Nullable String date(String line) {
    Matcher matcher = DATE.matcher(line);
    return matcher.matches() ? matcher.group("date") : null;
  }

  /** A number of a document alone, in brackets or not. */
  static boolean isNumber(String line) {
    return NUMBER.matcher(OUTER_BRACKETS.matcher(line).replaceAll("")).matches();
  }

  /** The number in a line that is no sentence and cites no title; null where there is none. */
  static @Nullable String number(String line) {
    Matcher matcher = NUMBER.matcher(line);
    return matcher.find() && line.indexOf('《') < 0 && line.indexOf('，') < 0
        ? UNPAIRED.matcher(matcher.group("n").strip()).replaceFirst("")
        : null;
  }

  /** The alternatives of a list, for a pattern. */
  static String any(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
