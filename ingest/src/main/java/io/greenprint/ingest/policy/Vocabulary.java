package io.greenprint.ingest.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the word lists beside this class. */
final class Vocabulary {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Vocabulary() {}

  /**
   * @throws IllegalStateException where the list is not on the class path or not of this shape
   */
  static <T> T read(String name, Class<T> shape) {
    try (InputStream in =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
      return YAML.readValue(in, shape);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalStateException("Cannot read the word list " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the word list " + name, e);
    }
  }
}
