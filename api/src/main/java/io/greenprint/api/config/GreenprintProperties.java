package io.greenprint.api.config;

import io.greenprint.graph.database.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * All that can be configured, under {@code greenprint.*}. The README has the same table.
 *
 * @param dataDir folder of the bundled database, the originals and the search index
 * @param originals folder of the files as received; null: {@code originals} in the data folder
 * @param samples whether the sample documents are taken in when the graph is empty
 * @param allowedHosts host names under which the service may be called, beside those of this
 *     machine's loopback
 * @param neo4j which database holds the graph
 * @param reading bounds for the process that reads files
 */
@ConfigurationProperties(GreenprintProperties.PREFIX)
public record GreenprintProperties(
    Path dataDir,
    @Nullable Path originals,
    @DefaultValue("false") boolean samples,
    @DefaultValue List<String> allowedHosts,
    @DefaultValue Neo4j neo4j,
    @DefaultValue Reading reading) {

  /** Under which all of them stand. */
  static final String PREFIX = "greenprint";

  /** How long to wait for an external database at start. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);

  /** Folder of the files as received. */
  public Path originalsFolder() {
    return originals == null ? dataDir.resolve("originals") : originals;
  }

  /** Which database to open: the one that is named, else the bundled one. */
  public DatabaseSettings database() {
    if (neo4j.uri() != null) {
      return new DatabaseSettings.External(
          neo4j.uri(), neo4j.user(), neo4j.password(), neo4j.database(), CONNECT_TIMEOUT);
    }
    return new DatabaseSettings.Bundled(dataDir, neo4j.classPath())
        .withJvmOptions(neo4j.jvmOptions())
        .withPageCache(neo4j.pageCache().toMegabytes() + "m")
        .withStartTimeout(neo4j.startTimeout());
  }

  /**
   * Which database holds the graph.
   *
   * @param uri of an external database; null: the bundled one is started
   * @param user at the external database
   * @param password at the external database
   * @param database name of the database on an external server; null: its default
   * @param classpathFile file with the bundled database's class path, as Maven wrote it; null:
   *     {@code home} is used
   * @param home folder with the bundled database's jars; null: {@code classpathFile} is used
   * @param heap maximum heap of the bundled database
   * @param pageCache page cache of the bundled database
   * @param startTimeout how long the bundled database may take to start
   */
  public record Neo4j(
      @Nullable URI uri,
      @DefaultValue("neo4j") String user,
      @Nullable String password,
      @Nullable String database,
      @Nullable Path classpathFile,
      @Nullable Path home,
      @DefaultValue("512MB") DataSize heap,
      @DefaultValue("256MB") DataSize pageCache,
      @DefaultValue("3m") Duration startTimeout) {

    private Path classPath() {
      if (classpathFile != null) {
        return classpathFile;
      }
      return (home == null ? Path.of("neo4j") : home).resolve("lib");
    }

    private List<String> jvmOptions() {
      return List.of("-Xmx" + heap.toMegabytes() + "m", "-XX:+UseSerialGC");
    }
  }

  /**
   * Bounds for the process that reads files.
   *
   * @param heap maximum heap of that process
   * @param timeoutSeconds most time for one file
   * @param maxFileSize largest file that is taken in
   * @param ocr whether pages without text are read by Tesseract
   */
  public record Reading(
      @DefaultValue("512MB") DataSize heap,
      @DefaultValue("120") int timeoutSeconds,
      @DefaultValue("200MB") DataSize maxFileSize,
      @DefaultValue("false") boolean ocr) {}
}
