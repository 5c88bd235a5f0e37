package io.greenprint.ingest.policy.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The vocabulary of the fact readers, from {@code words.yaml}. */
final class Words {

  private static final Map<String, List<String>> LISTS = load();

  private Words() {}

  /** The words of a list, longest first. */
  static List<String> of(String list) {
    List<String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("words.yaml has no list " + list);
    }
    return words;
  }

  /** An alternation of the words of some lists, longest first, for use in a pattern. */
  static String any(String... lists) {
    return List.of(lists).stream()
        .flatMap(list -> of(list).stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  static Map<String, List<String>> all() {
    return LISTS;
  }

  private static Map<String, List<String>> load() {
    try (InputStream in =
        Objects.requireNonNull(Words.class.getResourceAsStream("words.yaml"), "words.yaml")) {
      Map<String, String> lists =
          new YAMLMapper().readValue(in, new TypeReference<Map<String, String>>() {});
      return lists.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, entry -> longestFirst(entry.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException("words.yaml cannot be read", e);
    }
  }

  private static List<String> longestFirst(String words) {
    return Pattern.compile("\\s+")
        .splitAsStream(words.strip())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
