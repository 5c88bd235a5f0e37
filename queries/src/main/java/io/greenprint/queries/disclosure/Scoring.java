package io.greenprint.queries.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published formula of scores: what each verdict counts. It is data, {@code scoring.yaml}
 * beside this class; a version that was once in force is never changed, so that an old score can be
 * worked out again.
 *
 * @param id of the version
 * @param from day from which it is in force
 * @param formula in Chinese and English
 * @param weights 0 to 1, of the verdicts that count
 */
public record Scoring(String id, String from, String formula, Map<Verdict, Double> weights) {

  private static final List<Scoring> VERSIONS = load();

  public Scoring {
    weights = Map.copyOf(weights);
  }

  /** The version in force. */
  public static Scoring current() {
    return VERSIONS.getLast();
  }

  /** All versions, oldest first. */
  public static List<Scoring> versions() {
    return VERSIONS;
  }

  /** What a verdict counts; 0 where it is left out. */
  public double weight(Verdict verdict) {
    return weights.getOrDefault(verdict, 0.0);
  }

  private static List<Scoring> load() {
    List<Scoring> versions = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(Scoring.class.getResourceAsStream("scoring.yaml"), "scoring.yaml")) {
      for (JsonNode node : new YAMLMapper().readTree(in).get("versions")) {
        Map<Verdict, Double> weights = new EnumMap<>(Verdict.class);
        node.get("weights")
            .properties()
            .forEach(
                entry -> weights.put(Verdict.valueOf(entry.getKey()), entry.getValue().asDouble()));
        versions.add(
            new Scoring(
                node.get("id").asString(),
                node.get("from").asString(),
                node.get("formula").asString(),
                weights));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("scoring.yaml cannot be read", e);
    }
    return List.copyOf(versions);
  }
}
