package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads product footprints of PACT 1, 2 and 3: bare, in {@code data}, as a list, or in an event.
 * What breaks a rule of the specification but can be used is kept with a finding that gives both
 * figures; refused is only what has no identifier, product, unit or figure. Decimals stay exact.
 */
public final class PactFootprints implements SupplyFormat {

  @Override
  public String kind() {
    return "pact";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.fields().stream().anyMatch(field -> field.equals("pcf") || field.endsWith("/pcf"));
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    JsonValues.document(file, out)
        .ifPresent(
            document -> {
              FootprintReader reader = new FootprintReader(out);
              List<JsonNode> footprints = unwrapped(document);
              for (int i = 0; i < footprints.size(); i++) {
                reader.take(footprints.get(i), Place.row(i + 1));
              }
            });
  }

  private static List<JsonNode> unwrapped(JsonNode document) {
    JsonNode inner = document.path("data");
    JsonNode found = inner.isMissingNode() ? document : inner;
    if (found.has("pfs")) {
      found = found.path("pfs");
    }
    return JsonValues.list(found);
  }
}
