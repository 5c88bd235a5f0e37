package io.greenprint.ingest.policy;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.ReadResult;
import io.greenprint.ingest.reading.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file as policy: all that {@code extract} prints and {@code ingest}
 * stores.
 *
 * @param fileName name of the file
 * @param text stored text; null where the file could not be read, and a finding says why
 * @param readings one for each document in the file; empty where it could not be read
 * @param findings about the file as a whole; those about a document are in its reading
 */
public record PolicyExtraction(
    String fileName, @Nullable Text text, List<PolicyReading> readings, List<Finding> findings) {

  public PolicyExtraction {
    readings = List.copyOf(readings);
    findings = List.copyOf(findings);
  }

  /** Reads a file within this process. */
  public static PolicyExtraction extract(byte[] bytes, String fileName) {
    return extract(bytes, fileName, new DirectReader(), ReadOptions.DEFAULT);
  }

  /** Reads a file with a reader of one's own choice, such as one in a bounded child process. */
  public static PolicyExtraction extract(
      byte[] bytes, String fileName, Reader reader, ReadOptions options) {
    ReadResult result = reader.read(bytes, fileName, options);
    Text text = result.text();
    return new PolicyExtraction(
        fileName, text, text == null ? List.of() : PolicyReader.read(text), result.findings());
  }

  /**
   * The shape of {@code extract}: the first document of the file, with the others under {@code
   * furtherDocuments} and all findings under {@code findings}.
   */
  public Map<String, Object> json() {
    Text stored = text;
    Map<String, Object> json = new LinkedHashMap<>();
    List<Object> all =
        new ArrayList<>(findings.stream().map(f -> PolicyJson.finding(f, stored)).toList());
    if (stored == null || readings.isEmpty()) {
      json.put("kind", "policy");
      json.put("document", Map.of("file", fileName));
      json.put("findings", all);
      return json;
    }
    json.putAll(PolicyJson.of(fileName, stored, readings.getFirst()));
    readings.getFirst().findings().forEach(f -> all.add(PolicyJson.finding(f, stored)));
    json.put("findings", all);
    if (readings.size() > 1) {
      json.put(
          "furtherDocuments",
          readings.stream().skip(1).map(r -> PolicyJson.of(fileName, stored, r)).toList());
    }
    return json;
  }
}
