package io.greenprint.graph.database;

import java.nio.file.Path;
import java.util.List;

/** The bundled database's store as one file, by Neo4j's own tool, while the database is stopped. */
public final class StoreDump {

  private static final String DATABASE = "neo4j";

  private StoreDump() {}

  /**
   * Writes {@code neo4j.dump} into a folder.
   *
   * @throws DatabaseException when the database runs, or the tool fails
   */
  public static void write(DatabaseSettings.Bundled settings, Path folder) {
    run(settings, List.of("database", "dump", DATABASE, "--to-path=" + folder.toAbsolutePath()));
  }

  /**
   * Puts the store of {@code neo4j.dump} in the place of the one that is there.
   *
   * @throws DatabaseException when the database runs, or the tool fails
   */
  public static void read(DatabaseSettings.Bundled settings, Path folder) {
    run(
        settings,
        List.of(
            "database",
            "load",
            DATABASE,
            "--from-path=" + folder.toAbsolutePath(),
            "--overwrite-destination=true"));
  }

  private static void run(DatabaseSettings.Bundled settings, List<String> arguments) {
    Neo4jJars jars = Neo4jJars.at(settings.classPath());
    try (DataFolder held = DataFolder.hold(settings.dataDir())) {
      held.requireSpace(settings.leastDiskSpace());
      held.claimFor(jars.version());
      if (held.isNew()) {
        ServerProcess.setInitialPassword(settings, jars, held, held.password());
      }
      ServerProcess.runTool(settings, jars, held, arguments, "");
    }
  }
}
