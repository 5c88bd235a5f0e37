package io.greenprint.api.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this checkout. */
final class SourceTree {

  private SourceTree() {}

  /** The folder with the root {@code pom.xml}; tests run in a module's folder below it. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("graph/neo4j"))) {
      Path parent = here.getParent();
      if (parent == null) {
        throw new IllegalStateException("Run the tests from within the checkout");
      }
      here = parent;
    }
    return here;
  }

  /** All files under the modules' {@code src} whose names end so, sorted. */
  static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> root().relativize(file).toString().contains("src/"))
          .filter(file -> !root().relativize(file).toString().contains("target/"))
          .sorted()
          .toList();
    }
  }
}
