package io.greenprint.graph.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which database to use, and how. */
public sealed interface DatabaseSettings {

  /**
   * The database that comes with the product, as a child process.
   *
   * @param dataDir data folder of the product; the database lives in {@code neo4j} under it
   * @param classPath a file that holds Neo4j's class path, or a folder of its jars
   * @param javaHome JDK that runs it
   * @param jvmOptions flags of the child's JVM: heap, collector, AOT cache
   * @param pageCache size of Neo4j's page cache, such as {@code 256m}
   * @param startTimeout how long a start may take
   * @param leastDiskSpace bytes that must be free to start
   */
  record Bundled(
      Path dataDir,
      Path classPath,
      Path javaHome,
      List<String> jvmOptions,
      String pageCache,
      Duration startTimeout,
      long leastDiskSpace)
      implements DatabaseSettings {

    private static final long MEGABYTES_512 = 512L << 20;

    public Bundled {
      jvmOptions = List.copyOf(jvmOptions);
    }

    /** With the JDK of this process and defaults that suit a laptop. */
    public Bundled(Path dataDir, Path classPath) {
      this(
          dataDir,
          classPath,
          Path.of(System.getProperty("java.home")),
          List.of("-Xmx512m"),
          "256m",
          Duration.ofMinutes(3),
          MEGABYTES_512);
    }

    public Bundled withJvmOptions(List<String> options) {
      return new Bundled(
          dataDir, classPath, javaHome, options, pageCache, startTimeout, leastDiskSpace);
    }

    public Bundled withJavaHome(Path home) {
      return new Bundled(
          dataDir, classPath, home, jvmOptions, pageCache, startTimeout, leastDiskSpace);
    }

    public Bundled withPageCache(String size) {
      return new Bundled(
          dataDir, classPath, javaHome, jvmOptions, size, startTimeout, leastDiskSpace);
    }

    public Bundled withStartTimeout(Duration timeout) {
      return new Bundled(
          dataDir, classPath, javaHome, jvmOptions, pageCache, timeout, leastDiskSpace);
    }

    public Bundled withLeastDiskSpace(long bytes) {
      return new Bundled(dataDir, classPath, javaHome, jvmOptions, pageCache, startTimeout, bytes);
    }
  }

  /**
   * A server or cluster that somebody else runs.
   *
   * @param uri {@code bolt://}, {@code neo4j://} or their {@code +s} forms
   * @param username null for a server without authentication
   * @param password null for a server without authentication
   * @param name database on that server; null for its default
   * @param connectTimeout how long to wait for it at start
   */
  record External(
      URI uri,
      @Nullable String username,
      @Nullable String password,
      @Nullable String name,
      Duration connectTimeout)
      implements DatabaseSettings {

    /** A record's text is logged easily: the password stays out of it. */
    @Override
    public String toString() {
      return "External[uri=" + uri + ", username=" + username + ", name=" + name + "]";
    }
  }
}
