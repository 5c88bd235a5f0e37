package io.greenprint.api.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that live as long as a benchmark. */
final class Folders {

  private Folders() {}

  /** One that the next run finds again, until {@code mvn clean}. */
  static Path kept(String name) throws IOException {
    return Files.createDirectories(Checkout.root().resolve("api/benchmarks/target").resolve(name));
  }

  static Path temporary(String name) throws IOException {
    return Files.createTempDirectory("greenprint-" + name);
  }

  /** With all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
