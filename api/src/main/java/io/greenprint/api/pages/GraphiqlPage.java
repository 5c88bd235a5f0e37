package io.greenprint.api.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /graphiql}: GraphiQL from this machine, with the named operations as its first tabs. */
@Controller
class GraphiqlPage {

  private static final String OPERATIONS = "classpath*:operations/*.graphql";

  /** The question that most users come with is the tab that is open first. */
  private static final String FIRST = "tasks-of-body.graphql";

  private final List<Operation> operations = load();

  /** A named operation as a tab of GraphiQL. */
  public record Operation(String name, String query) {}

  @GetMapping("/graphiql")
  String page() {
    return "graphiql";
  }

  @GetMapping(value = "/graphiql/operations", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Operation> operations() {
    return operations;
  }

  private static List<Operation> load() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(OPERATIONS);
      return Arrays.stream(files)
          .sorted(
              Comparator.<Resource, Boolean>comparing(file -> !name(file).equals(FIRST))
                  .thenComparing(GraphiqlPage::name))
          .map(GraphiqlPage::operation)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(OPERATIONS, unreadable);
    }
  }

  private static Operation operation(Resource file) {
    try {
      return new Operation(
          name(file).replace(".graphql", ""), file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name(file), unreadable);
    }
  }

  private static String name(Resource file) {
    return Objects.requireNonNull(file.getFilename());
  }
}
