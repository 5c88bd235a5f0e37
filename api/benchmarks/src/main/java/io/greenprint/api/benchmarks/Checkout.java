package io.greenprint.api.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that this program was built in. */
final class Checkout {

  private Checkout() {}

  /** Its root: the folder here or above that holds the modules. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("graph/neo4j"))) {
      Path parent = here.getParent();
      if (parent == null) {
        throw new IllegalStateException("Run the benchmarks from within the checkout");
      }
      here = parent;
    }
    return here;
  }

  /** Class path of the bundled database, as Maven wrote it. */
  static Path neo4jClassPath() {
    String told = System.getProperty("greenprint.neo4j.classpath-file");
    return told != null ? Path.of(told) : root().resolve("graph/neo4j/target/neo4j.classpath");
  }

  /** Material for tests that is no part of the product. */
  static Path shared() {
    String told = System.getProperty("greenprint.shared");
    return told != null ? Path.of(told) : root().resolve("../shared").normalize();
  }
}
