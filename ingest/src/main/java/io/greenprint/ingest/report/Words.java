package io.greenprint.ingest.report;

import io.greenprint.ingest.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of words to look for in folded text. Words of Latin letters match whole words, a plural s
 * allowed; Chinese words match anywhere.
 */
final class Words {

  static final Words NONE = new Words(List.of());

  private final Index index;

  /** Where a word stands in folded text. */
  record Hit(int start, int end, String word) {}

  Words(Collection<String> words) {
    this.index = new Index();
    for (String word : words) {
      index.add(Folding.fold(word));
    }
  }

  boolean isEmpty() {
    return index.isEmpty();
  }

  /** Hits in order of their start; of several at one place only the longest. */
  List<Hit> hits(String text) {
    return isEmpty() ? List.of() : hits(text, 0, text.length());
  }

  List<Hit> hits(String text, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    int covered = from;
    for (int i = Math.max(0, from); i < to; i++) {
      int end = index.longest(text, i, to);
      if (end > covered || (end > 0 && i >= covered)) {
        hits.add(new Hit(i, end, text.substring(i, end)));
        covered = end;
      }
    }
    return hits;
  }

  /** The longest word at each place where one starts; words may overlap. */
  List<String> everyStart(String text) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.length() && !isEmpty(); i++) {
      int end = index.longest(text, i, text.length());
      if (end > 0) {
        words.add(text.substring(i, end));
      }
    }
    return words;
  }

  boolean in(String text) {
    return in(text, 0, text.length());
  }

  boolean in(String text, int from, int to) {
    if (!isEmpty()) {
      for (int i = Math.max(0, from); i < to; i++) {
        if (index.longest(text, i, to) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the text is one of the words and nothing else. */
  boolean is(String text) {
    return !isEmpty() && !text.isEmpty() && index.longest(text, 0, text.length()) == text.length();
  }

  /** Whether a word starts at {@code i}. */
  boolean startsAt(String text, int i) {
    return !isEmpty() && i < text.length() && index.longest(text, i, text.length()) > 0;
  }

  Set<String> all() {
    return index.words();
  }

  /** Words by their first unit, longest first: quick to say that no word starts here. */
  private static final class Index {
    private static final int FILTER = 64;

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** One bit for each first unit, by its last twelve bits: nearly every unit starts no word. */
    private final long[] filter = new long[FILTER];

    boolean isEmpty() {
      return byFirst.isEmpty();
    }

    void add(String word) {
      if (word.isEmpty()) {
        throw new IllegalArgumentException("An empty word matches everywhere");
      }
      char first = word.charAt(0);
      filter[(first >>> 6) % FILTER] |= 1L << first;
      List<String> same = byFirst.computeIfAbsent(first, c -> new ArrayList<>());
      same.add(word);
      same.sort((a, b) -> b.length() - a.length());
    }

    /** End of the longest word that starts at {@code i}; 0 where none does. */
    int longest(String text, int i, int to) {
      char first = text.charAt(i);
      if ((filter[(first >>> 6) % FILTER] & 1L << first) == 0) {
        return 0;
      }
      List<String> candidates = byFirst.get(first);
      if (candidates == null) {
        return 0;
      }
      for (String word : candidates) {
        if (i + word.length() <= to && text.startsWith(word, i)) {
          int end = i + word.length();
          if (startsWord(text, i) && endsWord(text, end)) {
            return end;
          }
        }
      }
      return 0;
    }

    Set<String> words() {
      Set<String> all = new TreeSet<>();
      byFirst.values().forEach(all::addAll);
      return all;
    }

    private static boolean startsWord(String text, int i) {
      return i == 0
          || !alphanumeric(text.charAt(i))
          || !alphanumeric(text.charAt(i - 1))
          || (Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i - 1)));
    }

    private static boolean endsWord(String text, int end) {
      if (end >= text.length() || !alphanumeric(text.charAt(end - 1))) {
        return true;
      }
      char next = text.charAt(end);
      boolean plural =
          next == 's' && (end + 1 >= text.length() || !alphanumeric(text.charAt(end + 1)));
      if (Character.isDigit(text.charAt(end - 1))) {
        return !Character.isDigit(next);
      }
      return plural || !letter(next);
    }

    private static boolean letter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ÿ');
    }

    private static boolean alphanumeric(char c) {
      return letter(c) || (c >= '0' && c <= '9');
    }
  }
}
