package io.greenprint.graph.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Neo4j's own class path, untouched.
 *
 * @param jars every jar
 * @param version of Neo4j, such as {@code 2026.08.1}
 */
record Neo4jJars(List<Path> jars, String version) {

  private static final Pattern KERNEL = Pattern.compile("neo4j-kernel-(\\d[\\w.-]*)\\.jar");

  Neo4jJars {
    jars = List.copyOf(jars);
  }

  /**
   * Reads a class path file as Maven writes it, or a folder of jars as the package has it.
   *
   * @throws DatabaseException when it is not there or not whole
   */
  static Neo4jJars at(Path place) {
    List<Path> jars = Files.isDirectory(place) ? inFolder(place) : inFile(place);
    jars.stream()
        .filter(jar -> !Files.isRegularFile(jar))
        .findFirst()
        .ifPresent(
            missing -> {
              throw Failures.noClassPath(place, missing + " is missing", null);
            });
    String version =
        jars.stream()
            .map(jar -> KERNEL.matcher(jar.getFileName().toString()))
            .filter(Matcher::matches)
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow(() -> Failures.noClassPath(place, "no neo4j-kernel jar", null));
    return new Neo4jJars(jars, version);
  }

  /** Class path of the child: our watching main first, then Neo4j. */
  String classPath(Path ours) {
    return Stream.concat(Stream.of(ours), jars.stream())
        .map(Path::toString)
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static List<Path> inFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Failures.noClassPath(file, "no such file", null);
    }
    try {
      return Arrays.stream(Files.readString(file).strip().split(File.pathSeparator, -1))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw Failures.noClassPath(file, "unreadable", e);
    }
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw Failures.noClassPath(folder, "unreadable", e);
    }
  }
}
