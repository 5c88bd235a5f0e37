package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Product footprints of Catena-X, {@code io.catenax.pcf} from 8.0: the values of PACT under the
 * same names, but in nested groups that are each a list of one. The groups are taken apart and what
 * is in them is read as PACT; older versions are PACT's own shape.
 */
public final class CatenaXFootprint implements SupplyFormat {

  @Override
  public String kind() {
    return "catena-x-pcf";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.fields().stream()
        .anyMatch(field -> field.endsWith("productLifeCycleStagesAndEmissions"));
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    JsonValues.document(file, out)
        .ifPresent(
            document -> {
              FootprintReader reader = new FootprintReader(out);
              List<JsonNode> footprints = JsonValues.list(document);
              for (int i = 0; i < footprints.size(); i++) {
                reader.take(asPact(footprints.get(i)), Place.row(i + 1));
              }
            });
  }

  private static JsonNode asPact(JsonNode groups) {
    ObjectNode values = JsonValues.MAPPER.createObjectNode();
    flatten(groups, values);
    ObjectNode footprint = values.deepCopy();
    JsonNode version = values.path("specVersion").path(0);
    if (version.isString()) {
      footprint.put("specVersion", version.stringValue().replaceFirst("^.*:version:", "catena-x "));
    }
    if (values.hasNonNull("providerName")) {
      values.putObject("verification").set("providerName", values.get("providerName"));
    }
    footprint.set("pcf", values);
    return footprint;
  }

  /** Values of objects, and of lists of one object, come up; the first of a name stays. */
  private static void flatten(JsonNode group, ObjectNode into) {
    for (Map.Entry<String, JsonNode> property : group.properties()) {
      JsonNode value = property.getValue();
      JsonNode inner = value.isArray() && value.size() == 1 ? value.get(0) : value;
      if (inner.isObject()) {
        flatten(inner, into);
      } else if (!into.has(property.getKey())) {
        into.set(property.getKey(), value);
      }
    }
  }
}
