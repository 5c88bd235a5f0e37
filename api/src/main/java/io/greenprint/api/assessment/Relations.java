package io.greenprint.api.assessment;

import io.greenprint.graph.assessment.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How values of different subjects hang together: {@code relations.yaml} beside this class.
 *
 * @param sums wholes with their parts
 * @param intensities amounts with what they are per something
 */
record Relations(List<Sum> sums, List<Intensity> intensities) {

  private static final Relations STANDARD = load();

  /** A whole that its parts do not exceed. */
  record Sum(Subject whole, List<Subject> parts) {}

  /** An intensity with the amount that it divides. */
  record Intensity(Subject intensity, Subject amount) {}

  static Relations standard() {
    return STANDARD;
  }

  private static Relations load() {
    try (InputStream in =
        Objects.requireNonNull(
            Relations.class.getResourceAsStream("relations.yaml"), "relations.yaml")) {
      JsonNode root = new YAMLMapper().readTree(in);
      List<Sum> sums = new ArrayList<>();
      for (JsonNode sum : root.get("sums")) {
        List<Subject> parts = new ArrayList<>();
        sum.get("parts").forEach(part -> parts.add(new Subject(part.asString())));
        sums.add(new Sum(new Subject(sum.get("whole").asString()), parts));
      }
      List<Intensity> intensities = new ArrayList<>();
      for (JsonNode one : root.get("intensities")) {
        intensities.add(
            new Intensity(
                new Subject(one.get("intensity").asString()),
                new Subject(one.get("amount").asString())));
      }
      return new Relations(List.copyOf(sums), List.copyOf(intensities));
    } catch (IOException e) {
      throw new UncheckedIOException("relations.yaml cannot be read", e);
    }
  }
}
