package io.greenprint.graph.testkit;

import io.greenprint.graph.database.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** Where the class path of the bundled database is, and settings that suit tests. */
public final class BundledNeo4j {

  private static final String CLASS_PATH = "graph/neo4j/target/neo4j.classpath";

  private BundledNeo4j() {}

  /** Settings of a small database in {@code dataDir} that starts fast. */
  public static DatabaseSettings.Bundled settings(Path dataDir) {
    return new DatabaseSettings.Bundled(dataDir, classPath())
        .withJvmOptions(
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"))
        .withPageCache("64m")
        .withStartTimeout(Duration.ofMinutes(3));
  }

  /** The file that module {@code graph/neo4j} writes, looked for upwards from here. */
  public static Path classPath() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(folder -> folder.resolve(CLASS_PATH))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseGet(
            () ->
                Assertions.fail(
                    "No "
                        + CLASS_PATH
                        + " above "
                        + Path.of("").toAbsolutePath()
                        + "; run mvn -am"));
  }
}
