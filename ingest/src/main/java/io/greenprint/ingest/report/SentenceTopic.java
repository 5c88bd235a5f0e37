package io.greenprint.ingest.report;

import io.greenprint.ingest.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The ESG topic that a Chinese sentence speaks of, by a vocabulary of words that say how reliably
 * they tell it: {@code topics.tsv} beside this class. The topic whose words weigh most wins; a word
 * that seldom means another topic weighs more, a longer one tells more, and those of a broad topic
 * less ({@code topic-weights.tsv}).
 */
public final class SentenceTopic {

  /** The answer for a sentence that speaks of no topic. */
  public static final String NONE = "无关文本";

  /** Less than full, so that no word alone is certain. */
  private static final double CERTAINTY = 1.02;

  private static final double PER_UNIT = 0.1;
  private static final double ENOUGH = 0.25;

  private static final Map<String, Map<String, Double>> TOPICS_OF_WORD = new HashMap<>();
  private static final Words WORDS = load();

  private SentenceTopic() {}

  /** Name of the topic, or {@link #NONE}. */
  public static String of(String sentence) {
    return ofFolded(Folding.fold(sentence));
  }

  /** The same for words that are folded already. */
  static String ofFolded(String sentence) {
    Map<String, Double> scores = new HashMap<>();
    for (String word : WORDS.everyStart(sentence)) {
      TOPICS_OF_WORD
          .getOrDefault(word, Map.of())
          .forEach((topic, weight) -> scores.merge(topic, weight, Double::sum));
    }
    return scores.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH)
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(NONE);
  }

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    for (String[] fields : rows("topic-weights.tsv")) {
      weights.put(fields[0], Integer.parseInt(fields[1]) / 100.0);
    }
    return weights;
  }

  private static Words load() {
    Map<String, Double> weights = weights();
    Set<String> words = new HashSet<>();
    for (String[] fields : rows("topics.tsv")) {
      words.addAll(add(fields, weights.getOrDefault(fields[0], 1.0)));
    }
    return new Words(words);
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in =
            Objects.requireNonNull(SentenceTopic.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> add(String[] fields, double ofTopic) {
    List<String> words = Arrays.stream(fields[2].split("\\|", -1)).map(Folding::fold).toList();
    for (String word : words) {
      double reliability = Integer.parseInt(fields[1]) / 10.0;
      double weight =
          ofTopic * -Math.log(CERTAINTY - reliability) * (1 + PER_UNIT * (word.length() - 2));
      TOPICS_OF_WORD
          .computeIfAbsent(word, w -> new HashMap<>())
          .merge(fields[0], weight, Double::sum);
    }
    return words;
  }
}
