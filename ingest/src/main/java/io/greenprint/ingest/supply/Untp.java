package io.greenprint.ingest.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Credentials of the UN Transparency Protocol, of all pilot versions: product passports (DPP),
 * facility records (DFR), conformity credentials (DCC), traceability events (DTE), identity anchors
 * (DIA); in an envelope or as a bare subject. Told by their structure, never by the file's name. A
 * row is a subject.
 */
public final class Untp implements SupplyFormat {

  /** Properties of which one is enough to tell a credential or a bare subject. */
  private static final Set<String> MARKS =
      Set.of(
          "credentialSubject", "facility", "product/producedByParty", "parentEPC", "processType");

  @Override
  public String kind() {
    return "untp";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.fields().stream().anyMatch(MARKS::contains);
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    JsonValues.document(file, out)
        .ifPresent(
            document -> {
              UntpSubjects subjects = new UntpSubjects(out);
              for (JsonNode credential : JsonValues.list(document)) {
                for (JsonNode subject : subjects(credential)) {
                  subjects.take(credential, subject);
                }
              }
            });
  }

  private static List<JsonNode> subjects(JsonNode credential) {
    List<JsonNode> subjects =
        new ArrayList<>(JsonValues.list(credential.path("credentialSubject")));
    return subjects.isEmpty() ? List.of(credential) : subjects;
  }
}
