package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.EnterpriseRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parties that exchange files name: by an object with id, name and registered id (UNTP), or by
 * an identifier alone (EPCIS: GLN, URN). A registered id that passes the check digits of the
 * unified social credit code is one, whatever scheme it is said to be of.
 */
final class TraceParties {

  private final FileEnterprises enterprises;

  TraceParties(SupplyOutput out) {
    enterprises = new FileEnterprises(out);
  }

  /** The record of a party, put out; null where nobody is named. */
  @Nullable String keep(JsonNode party, Place place) {
    String id = party.isString() ? party.stringValue().strip() : JsonValues.text(party, "id");
    String registered = JsonValues.text(party, "registeredId");
    String name = JsonValues.text(party, "name");
    String known = name != null ? name : registered != null ? registered : id;
    if (known == null || known.isBlank()) {
      return null;
    }
    String code = creditCode(registered, id);
    EnterpriseRecord record =
        enterprises.record(
            known,
            code,
            id == null ? Map.of() : Map.of("uri", id),
            JsonValues.text(party.path("address"), "addressCountry"),
            JsonValues.text(party.path("address"), "streetAddress"),
            place);
    enterprises.keep(record);
    return record.id();
  }

  private static @Nullable String creditCode(@Nullable String registered, @Nullable String id) {
    for (String written : new @Nullable String[] {registered, lastPart(id)}) {
      if (written != null && CreditCode.of(written).holds()) {
        return written;
      }
    }
    return null;
  }

  private static @Nullable String lastPart(@Nullable String id) {
    return id == null ? null : id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1);
  }
}
