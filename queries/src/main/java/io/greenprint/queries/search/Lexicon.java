package io.greenprint.queries.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the field: names of bodies, enterprises, registers and metrics of the graph, policy
 * terms of the synonym list, and the words with which people ask. It cuts a question that is
 * written in one piece, as 数据中心能效由谁负责, into what it asks for.
 */
final class Lexicon {

  private static final Set<String> ASKING =
      lines("asking-words.txt").collect(Collectors.toUnmodifiableSet());

  private final Set<String> terms;
  private final int longest;

  Lexicon(Collection<String> terms) {
    this.terms = terms.stream().filter(term -> term.length() > 1).collect(Collectors.toSet());
    this.longest =
        Stream.concat(this.terms.stream(), ASKING.stream())
            .mapToInt(String::length)
            .max()
            .orElse(1);
  }

  /**
   * A piece of a question.
   *
   * @param known whether it is a word of the field; else it is the run between such words
   */
  record Piece(String text, boolean known) {}

  /** The pieces of a word, longest words first from the left, without words of asking. */
  List<Piece> cut(String word) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      String term = termAt(word, at);
      if (term == null) {
        run.append(word.charAt(at));
        at++;
      } else {
        end(run, pieces);
        if (!ASKING.contains(term)) {
          pieces.add(new Piece(term, true));
        }
        at += term.length();
      }
    }
    end(run, pieces);
    return pieces;
  }

  /** Lines of a resource beside this class, without blank ones and comments. */
  static Stream<String> lines(String resource) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private @Nullable String termAt(String word, int at) {
    for (int end = Math.min(word.length(), at + longest); end > at; end--) {
      String part = word.substring(at, end);
      if (terms.contains(part) || ASKING.contains(part)) {
        return part;
      }
    }
    return null;
  }

  private static void end(StringBuilder run, List<Piece> pieces) {
    if (!run.isEmpty()) {
      pieces.add(new Piece(run.toString(), false));
      run.setLength(0);
    }
  }
}
