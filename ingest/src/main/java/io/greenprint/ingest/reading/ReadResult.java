package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param mediaType what the content is, such as {@code application/pdf}, whatever its name says
 * @param text the stored text; null where the file could not be taken in, and then an ERROR finding
 *     says why
 * @param findings what a human should know about the file, in page order
 */
public record ReadResult(String mediaType, @Nullable Text text, List<Finding> findings) {

  public ReadResult {
    findings = List.copyOf(findings);
    if (text == null && findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      throw new IllegalArgumentException("A file without text needs a finding that says why");
    }
  }

  static ReadResult refused(String mediaType, Finding why) {
    return new ReadResult(mediaType, null, List.of(why));
  }
}
