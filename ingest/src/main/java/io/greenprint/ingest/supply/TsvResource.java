package io.greenprint.ingest.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Data files of this package: tab-separated, lines that begin with # are comments. */
final class TsvResource {

  private TsvResource() {}

  /** The fields of each line of a file, empty ones at its end too. */
  static List<String[]> lines(String name) {
    try (InputStream in =
            Objects.requireNonNull(TsvResource.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
