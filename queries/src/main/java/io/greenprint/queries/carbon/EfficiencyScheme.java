package io.greenprint.queries.carbon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How a place grades carbon efficiency 碳效; data in {@code efficiency-schemes.yaml}.
 *
 * @param place first digits of the GB/T 2260 codes where it holds
 * @param source where its thresholds were read
 * @param levels of emissions over industrial added value, tCO2/万元
 * @param grades of that over the same of the industry
 */
public record EfficiencyScheme(
    String id,
    String nameZh,
    String place,
    String source,
    boolean verified,
    List<Band> levels,
    List<Band> grades) {

  private static final String TABLE = "efficiency-schemes.yaml";
  private static final List<EfficiencyScheme> STANDARD = load();

  /**
   * A band of values.
   *
   * @param upTo highest value of it; null for the last band
   */
  record Band(@Nullable BigDecimal upTo, String nameZh) {}

  /** The scheme of an id. */
  static Optional<EfficiencyScheme> of(String id) {
    return STANDARD.stream().filter(scheme -> scheme.id.equals(id)).findFirst();
  }

  /** The scheme of a place; empty where it has published none. */
  static Optional<EfficiencyScheme> at(@Nullable String place) {
    return STANDARD.stream()
        .filter(scheme -> place != null && place.startsWith(scheme.place))
        .findFirst();
  }

  /** The band that a value falls in. */
  static String band(List<Band> bands, BigDecimal value) {
    for (Band band : bands) {
      BigDecimal upTo = band.upTo;
      if (upTo == null || value.compareTo(upTo) <= 0) {
        return band.nameZh;
      }
    }
    throw new IllegalStateException("the last band has no bound");
  }

  private static List<EfficiencyScheme> load() {
    try (InputStream in =
        Objects.requireNonNull(EfficiencyScheme.class.getResourceAsStream(TABLE), TABLE)) {
      List<EfficiencyScheme> schemes = new ArrayList<>();
      for (JsonNode node : new YAMLMapper().readTree(in).get("schemes")) {
        schemes.add(
            new EfficiencyScheme(
                node.get("id").asString(),
                node.get("nameZh").asString(),
                node.get("place").asString(),
                node.get("source").asString(),
                node.get("verified").asBoolean(),
                bands(node.get("levels")),
                bands(node.get("grades"))));
      }
      return List.copyOf(schemes);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private static List<Band> bands(JsonNode node) {
    List<Band> bands = new ArrayList<>();
    node.forEach(
        band ->
            bands.add(
                new Band(
                    band.has("upTo") ? new BigDecimal(band.get("upTo").asString()) : null,
                    band.get("nameZh").asString())));
    return List.copyOf(bands);
  }
}
