package io.greenprint.graph.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Test material that lies beside the repository; a test that needs it is skipped where absent. */
public final class SharedFiles {

  private SharedFiles() {}

  /** A file or folder of the shared material. */
  public static Path of(String path) {
    Path file = root().resolve(path);
    assumeTrue(Files.exists(file), "no test material at " + file);
    return file;
  }

  private static Path root() {
    String named = System.getProperty("greenprint.shared");
    if (named != null) {
      return Path.of(named);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("shared"))) {
        return folder.resolve("shared");
      }
    }
    return here.resolve("shared");
  }
}
