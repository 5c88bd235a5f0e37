package io.greenprint.api.pages;

import io.greenprint.graph.report.Indicator;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.disclosure.DisclosureNode;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.Proof;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report discloses, indicator by indicator, and what the library looked for in vain. */
@Component
class ReportParts {

  private final DisclosureQueries disclosures;

  ReportParts(DisclosureQueries disclosures) {
    this.disclosures = disclosures;
  }

  /**
   * An indicator in one report.
   *
   * @param disclosure null where nothing was found
   */
  public record Part(Indicator indicator, @Nullable DisclosureNode disclosure) {

    /** Where it stands, words that bear several sub-points out only once. */
    public List<Proof> proofs() {
      if (disclosure == null) {
        return List.of();
      }
      Map<Integer, Proof> byPlace = new LinkedHashMap<>();
      disclosure.proofs().forEach(proof -> byPlace.putIfAbsent(proof.evidence().start(), proof));
      return List.copyOf(byPlace.values());
    }
  }

  /** All indicators of the library by pillar, in its order. */
  Map<Indicator.Pillar, List<Part>> of(long reading) {
    Map<String, DisclosureNode> found =
        disclosures.ofReadings(List.of(reading)).stream()
            .collect(Collectors.toMap(DisclosureNode::indicator, Function.identity()));
    Map<Indicator.Pillar, List<Part>> pillars = new EnumMap<>(Indicator.Pillar.class);
    for (Indicator indicator : IndicatorLibrary.standard().indicators()) {
      pillars
          .computeIfAbsent(indicator.pillar(), pillar -> new ArrayList<>())
          .add(new Part(indicator, found.get(indicator.id())));
    }
    return pillars;
  }
}
