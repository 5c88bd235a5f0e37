package io.greenprint.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.queries.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says is so: properties, error codes, operations. */
class ReadmeTest {

  private final String readme = read(SourceTree.root().resolve("README.md"));

  @Test
  void tellsEveryPropertyAndNoOther() {
    Set<String> told = found("`(greenprint\\.[a-z0-9.-]+)` \\|");

    assertThat(told).isEqualTo(new TreeSet<>(properties("greenprint", GreenprintProperties.class)));
  }

  @Test
  void tellsEveryErrorCode() {
    Set<String> codes =
        Arrays.stream(Problem.values()).map(Problem::name).collect(Collectors.toSet());

    assertThat(found("`([A-Z]+(?:_[A-Z]+)*)`[,.]")).containsAll(codes);
  }

  @Test
  void tellsEveryOperation() throws IOException {
    Path folder = SourceTree.root().resolve("queries/src/main/resources/operations");
    try (Stream<Path> operations = Files.list(folder)) {
      List<String> names =
          operations.map(file -> file.getFileName().toString().replace(".graphql", "")).toList();
      assertThat(names)
          .isNotEmpty()
          .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
  }

  private Set<String> found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(readme);
    Set<String> all = new TreeSet<>();
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  private static List<String> properties(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> properties(prefix, component))
        .toList();
  }

  private static Stream<String> properties(String prefix, RecordComponent component) {
    String name =
        prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return component.getType().isRecord()
        ? properties(name, component.getType()).stream()
        : Stream.of(name);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
