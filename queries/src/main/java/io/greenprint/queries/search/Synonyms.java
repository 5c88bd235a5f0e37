package io.greenprint.queries.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Words for the same thing, from {@code synonyms.yaml}: they apply to questions, not to texts. */
final class Synonyms {

  private static final List<List<String>> GROUPS = read();

  private Synonyms() {}

  /**
   * The word itself and what else says the same: where a word of a group stands in it, the longest
   * one is replaced by each other word of its group.
   */
  static List<String> of(String word) {
    List<String> group = null;
    String longest = "";
    for (List<String> candidate : GROUPS) {
      for (String member : candidate) {
        if (member.length() > longest.length() && word.contains(member)) {
          group = candidate;
          longest = member;
        }
      }
    }
    List<String> all = new ArrayList<>(List.of(word));
    if (group != null) {
      for (String other : group) {
        String variant = word.replace(longest, other);
        // One that holds the word is found by the word itself.
        if (!all.contains(variant) && !variant.contains(word)) {
          all.add(variant);
        }
      }
    }
    return all;
  }

  /** Every word of every group. */
  static Stream<String> words() {
    return GROUPS.stream().flatMap(List::stream);
  }

  /** The shape of the file. */
  private record Groups(List<List<String>> groups) {}

  private static List<List<String>> read() {
    try (InputStream in =
        Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.yaml"), "synonyms")) {
      return new YAMLMapper()
          .readValue(in, Groups.class).groups().stream()
              .map(group -> group.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList())
              .sorted(Comparator.comparing(List::getFirst))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read synonyms.yaml", e);
    }
  }
}
