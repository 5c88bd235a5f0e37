package io.greenprint.api.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Questions in GraphQL. */
final class Questions {

  private Questions() {}

  /** A question of these benchmarks. */
  static String text(String file) {
    return read(file);
  }

  /** A named operation of the product. */
  static String operation(String name) {
    return read("/operations/" + name + ".graphql");
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Questions.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
