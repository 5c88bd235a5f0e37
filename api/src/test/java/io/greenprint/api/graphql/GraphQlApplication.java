package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Callers;
import io.greenprint.api.audit.Trail;
import io.greenprint.graph.access.AuditLog;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.CarbonResults;
import io.greenprint.graph.store.CarbonVouchers;
import io.greenprint.graph.store.Decisions;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.Profiles;
import io.greenprint.graph.store.Results;
import io.greenprint.graph.store.Rounds;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.queries.access.Sight;
import io.greenprint.queries.policy.Catalogs;
import io.greenprint.queries.search.SearchFollower;
import io.greenprint.queries.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.RoutingControl;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.util.FileSystemUtils;

/** The GraphQL side as the service has it, over any database and without HTTP. */
final class GraphQlApplication implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final GraphQlSource source;
  private final Path folder;
  private final AtomicInteger statements;

  /** Over a database whose texts stand in {@code originals}. */
  static GraphQlApplication over(Database database, Originals originals) throws IOException {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(
        Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
    context.registerBean(
        Decisions.class, () -> new Decisions(database, originals, Clock.systemUTC()));
    context.registerBean(AuditLog.class, () -> new AuditLog(database));
    context.registerBean(Results.class, () -> new Results(database, originals, Clock.systemUTC()));
    context.registerBean(
        CarbonVouchers.class, () -> new CarbonVouchers(database, Clock.systemUTC()));
    context.registerBean(Profiles.class, () -> new Profiles(database, Clock.systemUTC()));
    context.registerBean(CarbonResults.class, () -> new CarbonResults(database, Clock.systemUTC()));
    context.registerBean(Assessments.class, () -> new Assessments(database, Clock.systemUTC()));
    context.registerBean(Rounds.class, () -> new Rounds(database, Clock.systemUTC()));
    AtomicInteger statements = new AtomicInteger();
    GraphReader reader = counting(database, statements);
    context.registerBean(GraphReader.class, () -> reader);
    context.registerBean(
        Views.class,
        () ->
            views(
                () -> {
                  statements.incrementAndGet();
                  return new Snapshots(database).take();
                },
                reader));
    return new GraphQlApplication(context, statements, report -> {});
  }

  private static GraphReader counting(Database database, AtomicInteger statements) {
    QueryConfig.Builder bounds = QueryConfig.builder().withRouting(RoutingControl.READ);
    database.sessions().database().ifPresent(bounds::withDatabase);
    return new GraphReader(
        text -> {
          statements.incrementAndGet();
          return database.driver().executableQuery(text);
        },
        bounds.build());
  }

  private static Views views(Supplier<Snapshot> snapshots, GraphReader reader) {
    return new Views(
        snapshots,
        new Catalogs(reader, new KnownPlaces(Bodies.standard().jurisdictions())),
        System::nanoTime,
        () -> Sight.ALL);
  }

  /** Over nothing: what can be said of the schema without asking. */
  static SchemaReport report() throws IOException {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    GraphReader reader =
        new GraphReader(
            text -> {
              throw new UnsupportedOperationException(text);
            },
            QueryConfig.defaultConfig());
    context.registerBean(GraphReader.class, () -> reader);
    context.registerBean(
        Views.class,
        () ->
            views(
                () -> {
                  throw new UnsupportedOperationException();
                },
                reader));
    AtomicReference<SchemaReport> report = new AtomicReference<>();
    new GraphQlApplication(context, new AtomicInteger(), report::set).close();
    return Objects.requireNonNull(report.get());
  }

  private GraphQlApplication(
      AnnotationConfigApplicationContext context,
      AtomicInteger statements,
      Consumer<SchemaReport> report)
      throws IOException {
    this.context = context;
    this.statements = statements;
    folder = Files.createTempDirectory("greenprint-search");
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(Trail.class, () -> (caller, action, object, outcome) -> {});
    context.registerBean(Callers.class, () -> () -> Caller.LOCAL);
    context.registerBean(Access.class, () -> new Access(Clock.systemUTC()));
    context.registerBean(SearchIndex.class, () -> SearchIndex.open(folder));
    context.register(Parts.class);
    context.refresh();
    source = source(report);
  }

  /** Brings the search index to the graph's version, as the service does each second. */
  void followGraph() {
    new SearchFollower(
            context.getBean(SearchIndex.class),
            context.getBean(GraphReader.class),
            () -> context.getBean(Views.class).whole())
        .follow();
  }

  /** How many reading statements the database was sent so far. */
  int statements() {
    return statements.get();
  }

  /** Makes the next question see what was written beside it. */
  void forgetView() {
    context.getBean(Views.class).forget();
  }

  /** Asks questions. */
  GraphQlTester tester() {
    DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
    service.addDataLoaderRegistrar(context.getBean(BatchLoaderRegistry.class));
    return ExecutionGraphQlServiceTester.create(service);
  }

  private GraphQlSource source(Consumer<SchemaReport> report) throws IOException {
    GraphQlSource.SchemaResourceBuilder builder =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:graphql/*.graphqls"))
            .exceptionResolvers(
                context
                    .getBeanProvider(DataFetcherExceptionResolver.class)
                    .orderedStream()
                    .toList())
            .subscriptionExceptionResolvers(
                context
                    .getBeanProvider(SubscriptionExceptionResolver.class)
                    .orderedStream()
                    .toList())
            .inspectSchemaMappings(report);
    context.getBeanProvider(RuntimeWiringConfigurer.class).forEach(builder::configureRuntimeWiring);
    context.getBean(GraphQlSourceBuilderCustomizer.class).customize(builder);
    return builder.build();
  }

  @Override
  public void close() {
    context.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = "io.greenprint.api.graphql",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {ReaderConfiguration.class, SearchConfiguration.class}))
  static class Parts {

    @Bean
    BatchLoaderRegistry batchLoaders() {
      return new DefaultBatchLoaderRegistry();
    }

    @Bean
    AnnotatedControllerConfigurer controllers() {
      return new AnnotatedControllerConfigurer();
    }
  }
}
