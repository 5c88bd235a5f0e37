package io.greenprint.ingest.supply;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * GS1 EPCIS 2.0: documents, query documents and bare events, in JSON-LD or XML, older drafts
 * included ({@code isA}, a numeric version). A row is an event: see {@link TraceEvents}.
 */
public final class Epcis implements SupplyFormat {

  @Override
  public String kind() {
    return "epcis";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    if (file.isXml()) {
      return EpcisXml.recognises(file);
    }
    return file.fields().stream().anyMatch(field -> field.equals("epcisBody") || isEpcis(field));
  }

  private static boolean isEpcis(String field) {
    return field.equals("epcList") || field.endsWith("eventTimeZoneOffset");
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    Optional<JsonNode> document =
        file.isXml() ? EpcisXml.document(file, out) : JsonValues.document(file, out);
    TraceEvents events = new TraceEvents(out, new TraceParties(out));
    document.ifPresent(root -> events(root).forEach(events::take));
  }

  private static List<JsonNode> events(JsonNode root) {
    JsonNode body = root.path("epcisBody");
    for (JsonNode list :
        List.of(
            body.path("eventList"),
            body.path("queryResults").path("resultsBody").path("eventList"))) {
      if (list.isArray()) {
        return JsonValues.list(list);
      }
    }
    return JsonValues.list(body.has("event") ? body.path("event") : root);
  }
}
