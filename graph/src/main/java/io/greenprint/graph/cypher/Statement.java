package io.greenprint.graph.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A Cypher statement with its name. The text never changes while the program runs, so that the
 * database keeps its plan; all that changes are parameters.
 *
 * @param name where it was loaded from, for messages: {@code io/greenprint/…/tasks-page}
 * @param text Cypher
 */
public record Statement(String name, String text) {

  /**
   * Loads {@code name.cypher} from the package of {@code user}.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public static Statement load(Class<?> user, String name) {
    return new Statement(nameOf(user, name), read(user, name).strip());
  }

  /**
   * Loads a file of several statements, each ended by {@code ;} at the end of a line, in order.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public static List<Statement> loadAll(Class<?> user, String name) {
    return Arrays.stream(read(user, name).split(";\\s*(?:\\n|$)", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> new Statement(nameOf(user, name), text))
        .toList();
  }

  private static String nameOf(Class<?> user, String name) {
    return user.getPackageName().replace('.', '/') + '/' + name;
  }

  private static String read(Class<?> user, String name) {
    String file = name + ".cypher";
    try (InputStream in = user.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + file + " in " + user.getPackageName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
