package io.greenprint.graph.testkit;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.schema.GraphSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link WithDatabase}: one database for the whole run, closed at its end. */
final class DatabaseExtension implements BeforeEachCallback, ParameterResolver {

  @Override
  public void beforeEach(ExtensionContext context) {
    Database database = database(context);
    empty(database);
    GraphSchema.prepare(database);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return database(context);
  }

  private static Database database(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent("greenprint-database", key -> new Shared(), Shared.class)
        .database;
  }

  private static void empty(Database database) {
    try (var session = database.driver().session(database.sessions())) {
      long deleted;
      do {
        deleted =
            session.executeWrite(
                tx ->
                    tx.run("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted")
                        .single()
                        .get("deleted")
                        .asLong());
      } while (deleted > 0);
    }
  }

  /** Closed by JUnit with the root store. */
  private static final class Shared implements AutoCloseable {

    private final Path dataDir;
    private final Database database;

    Shared() {
      try {
        dataDir = Files.createTempDirectory("greenprint-test");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      database = Database.open(BundledNeo4j.settings(dataDir));
    }

    @Override
    public void close() throws IOException {
      database.close();
      List<Path> files;
      try (Stream<Path> tree = Files.walk(dataDir)) {
        files = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
