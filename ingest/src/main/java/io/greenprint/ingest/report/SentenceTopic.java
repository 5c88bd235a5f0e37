package io.greenprint.ingest.report;

import io.greenprint.ingest.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The ESG topic that a Chinese sentence speaks of, by a vocabulary of weighted words: {@code
 * topics.tsv} beside this class. The topic whose words weigh most wins; a longer word tells more,
 * and a word said twice tells half as much the second time.
 */
public final class SentenceTopic {

  /** The answer for a sentence that speaks of no topic. */
  public static final String NONE = "无关文本";

  private static final double[] WEIGHTS = {0, 0.5, 1.5, 4};
  private static final double PER_UNIT = 0.15;
  private static final double ENOUGH = 1.2;

  private static final Map<String, Map<String, Double>> TOPICS_OF_WORD = new HashMap<>();
  private static final Words WORDS = load();

  private SentenceTopic() {}

  /** Name of the topic, or {@link #NONE}. */
  public static String of(String sentence) {
    Map<String, Double> scores = new HashMap<>();
    Set<String> said = new HashSet<>();
    for (String word : WORDS.everyStart(Folding.fold(sentence))) {
      double share = said.add(word) ? 1 : 0.5;
      TOPICS_OF_WORD
          .getOrDefault(word, Map.of())
          .forEach((topic, weight) -> scores.merge(topic, weight * share, Double::sum));
    }
    return scores.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH)
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(NONE);
  }

  private static Words load() {
    List<String> words = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(SentenceTopic.class.getResourceAsStream("topics.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          words.addAll(add(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(new HashSet<>(words));
  }

  private static List<String> add(String line) {
    String[] fields = line.split("\t", -1);
    List<String> words = Arrays.stream(fields[2].split("\\|", -1)).map(Folding::fold).toList();
    for (String word : words) {
      double weight = WEIGHTS[Integer.parseInt(fields[1])] * (1 + PER_UNIT * (word.length() - 2));
      TOPICS_OF_WORD
          .computeIfAbsent(word, w -> new HashMap<>())
          .merge(fields[0], weight, Double::sum);
    }
    return words;
  }
}
