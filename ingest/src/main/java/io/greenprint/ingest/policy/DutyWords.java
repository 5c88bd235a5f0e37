package io.greenprint.ingest.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of responsibility groups: labels before ：, and verbs after a list of bodies. */
final class DutyWords {

  /** What a label or a verb says of the bodies beside it. */
  enum Sense {
    LEAD,
    SUPPORT,
    GUIDE,
    COORDINATE,
    /** 负责, 责任单位: lead, beside a lead or joint, as the rest of the group decides. */
    RESPONSIBLE,
    IMPLEMENT,
    /** 责任领导: persons, whom no assignment names. */
    PERSON,
    DEADLINE
  }

  private record Lists(
      List<String> labelHeads,
      Map<Sense, List<String>> labels,
      Map<String, List<String>> verbs,
      List<String> join) {}

  private static final Lists LISTS = Vocabulary.read("duty-words.yaml", Lists.class);
  private static final Map<String, Sense> LABELS = labels();
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:"
              + longestFirst(LISTS.labelHeads().stream())
              + ")?("
              + longestFirst(LABELS.keySet().stream())
              + ")\\s?[:：∶]");
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:" + longestFirst(LISTS.verbs().values().stream().flatMap(List::stream)) + ")+");
  private static final Pattern JOIN = Pattern.compile(longestFirst(LISTS.join().stream()));

  private DutyWords() {}

  /** A label or phrase found at a place. */
  record Found(Sense sense, int end, boolean plain) {}

  /** The label at {@code at}, its ： included; null where there is none. */
  static @Nullable Found label(CharSequence text, int at) {
    Matcher matcher = LABEL.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Sense sense = LABELS.get(matcher.group(1));
    return sense == null ? null : new Found(sense, matcher.end(), false);
  }

  /** Where a label stands in the text, from {@code at} on; -1 where none does. */
  static int findLabel(CharSequence text, int at) {
    Matcher matcher = LABEL.matcher(text);
    return matcher.find(at) ? matcher.start() : -1;
  }

  /** The run of verbs at {@code at}; null where there is none. */
  static @Nullable Found phrase(CharSequence text, int at) {
    Matcher matcher = PHRASE.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Sense sense = sense(matcher.group());
    return sense == null ? null : new Found(sense, matcher.end(), isPlain(matcher.group()));
  }

  /** Where 会同 at {@code at} ends; -1 where it does not stand there. */
  static int join(CharSequence text, int at) {
    Matcher matcher = JOIN.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  private static @Nullable Sense sense(String phrase) {
    for (Sense sense : Sense.values()) {
      List<String> words = LISTS.verbs().get(sense.name());
      if (words != null && words.stream().anyMatch(phrase::contains)) {
        return sense;
      }
    }
    return null;
  }

  /** 负责落实 without a word of shared duty (按职责分工落实). */
  private static boolean isPlain(String phrase) {
    return (phrase.contains("落实") || phrase.contains("实施"))
        && !phrase.contains("分工")
        && !phrase.contains("职责");
  }

  private static Map<String, Sense> labels() {
    Map<String, Sense> labels = new LinkedHashMap<>();
    LISTS.labels().forEach((sense, words) -> words.forEach(w -> labels.put(w, sense)));
    return labels;
  }

  private static String longestFirst(java.util.stream.Stream<String> words) {
    List<String> sorted = new ArrayList<>(words.toList());
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
