package io.greenprint.ingest.policy;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Headings and titles of text that orders no work. */
final class Background {

  private record Words(
      List<String> background,
      List<String> orders,
      List<String> noTasks,
      List<String> applications) {}

  /** Length from which a word at the end of a heading says enough: 碳达峰目标 may head a task. */
  private static final int SURE = 4;

  private static final Words WORDS = Vocabulary.read("outline-words.yaml", Words.class);

  private static final String NOUNS =
      "(?:"
          + WORDS.background().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + ")(?:[、和与及]|以及|，|$)";

  private static final Pattern WORDS_ALONE = Pattern.compile("(?:" + NOUNS + ")+");

  private static final Pattern WITH_OTHERS =
      Pattern.compile("(?:[\\p{IsHan}“”0-9]{0,6}?" + NOUNS + ")+");

  private Background() {}

  /** 指导思想, 总体要求和主要目标, 2025年目标: the text says why or whither, not what to do. */
  static boolean isHeading(String heading) {
    String bare = heading.replaceAll("[\\s　]", "");
    String clause = bare.substring(bare.lastIndexOf('，') + 1);
    boolean orders = WORDS.orders().stream().anyMatch(clause::startsWith);
    return WORDS_ALONE.matcher(bare).matches()
        || (!orders
            && (WITH_OTHERS.matcher(bare).matches()
                || WORDS.background().stream()
                    .anyMatch(w -> w.length() >= SURE && bare.endsWith(w))));
  }

  /** Laws, reports, replies and calls for applications give no tasks by items. */
  static boolean isTitle(String title) {
    String bare = title.replaceAll("[（(][^（）()]*[）)]", "").replaceAll("的通知$", "");
    return WORDS.noTasks().stream().anyMatch(bare::endsWith)
        || ((title.contains("通知") || title.contains("公告"))
            && WORDS.applications().stream().anyMatch(title::contains));
  }
}
