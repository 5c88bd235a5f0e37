package io.greenprint.graph.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
    String file = name + ".cypher";
    try (InputStream in = user.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + file + " in " + user.getPackageName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Statement(user.getPackageName().replace('.', '/') + '/' + name, text.strip());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
