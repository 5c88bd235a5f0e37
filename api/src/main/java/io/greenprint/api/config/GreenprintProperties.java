package io.greenprint.api.config;

import io.greenprint.graph.database.DatabaseSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
 * @param demo whether a city of 400 invented firms is written when the graph is empty
 * @param allowedHosts host names under which the service may be called, beside those of this
 *     machine's loopback
 * @param requestsPerMinute how often somebody who logged in may ask
 * @param neo4j which database holds the graph
 * @param reading bounds for the process that reads files
 */
@ConfigurationProperties(GreenprintProperties.PREFIX)
public record GreenprintProperties(
    Path dataDir,
    @Nullable Path originals,
    @DefaultValue("false") boolean samples,
    @DefaultValue("false") boolean demo,
    @DefaultValue List<String> allowedHosts,
    @DefaultValue("600") int requestsPerMinute,
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
        .withJvmOptions(neo4j.allJvmOptions())
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
   * @param jvmOptions further options of the bundled database's JVM
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
      @DefaultValue List<String> jvmOptions,
      @DefaultValue("256MB") DataSize pageCache,
      @DefaultValue("3m") Duration startTimeout) {

    /** Loaded and linked classes of the bundled database; {@code bin/greenprint cache} makes it. */
    private static final String CACHE = "neo4j.aot";

    private Path classPath() {
      if (classpathFile != null) {
        return classpathFile;
      }
      return (home == null ? Path.of("neo4j") : home).resolve("lib");
    }

    private List<String> allJvmOptions() {
      List<String> all = new ArrayList<>();
      all.add("-Xmx" + heap.toMegabytes() + "m");
      all.add("-XX:+UseSerialGC");
      Path cache = home == null ? null : home.resolve(CACHE);
      if (cache != null && jvmOptions.isEmpty() && Files.isRegularFile(cache)) {
        // One that does not fit, because the JDK is another, is passed over in silence.
        all.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
      }
      all.addAll(jvmOptions);
      return all;
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
