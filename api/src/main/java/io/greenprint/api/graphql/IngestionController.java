package io.greenprint.api.graphql;

import graphql.GraphQLContext;
import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.FindingNode;
import io.greenprint.queries.policy.IngestionNode;
import io.greenprint.queries.policy.IngestionNode.FileNode;
import io.greenprint.queries.policy.IngestionQueries;
import io.greenprint.queries.policy.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * How files come into the graph. Any process may be the one that reads them. Loaders keep what they
 * loaded as long as a subscription lasts, so their keys hold the state, not only the id.
 */
@Controller
final class IngestionController {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private static final Scheduler THREADS = Schedulers.boundedElastic();

  private final IngestionQueries ingestions;
  private final Views views;
  private final Access access;

  IngestionController(
      IngestionQueries ingestions, Views views, Access access, BatchLoaderRegistry registry) {
    this.ingestions = ingestions;
    this.views = views;
    this.access = access;
    new Loaders(registry)
        .<IngestionNode, List<FileNode>>addPinned("filesOfIngestions", ingestions::files)
        .<FileNode, List<FindingNode>>addPinned("findingsOfFiles", ingestions::findings);
  }

  @QueryMapping
  @Nullable IngestionNode ingestion(@Argument String id, @ContextValue Caller caller) {
    return latest(id, caller).orElse(null);
  }

  /** Every event sees the graph as it is then. */
  @SubscriptionMapping
  Flux<IngestionNode> ingestionProgress(
      @Argument String id,
      @ContextValue Caller caller,
      @ContextValue View view,
      GraphQLContext context) {
    if (latest(id, caller).isEmpty()) {
      throw new QueryException(Problem.NOT_FOUND, id);
    }
    return Flux.interval(Duration.ZERO, LOOK_EVERY)
        .onBackpressureDrop()
        .concatMap(tick -> Mono.fromCallable(() -> latest(id, caller)).subscribeOn(THREADS), 1)
        .flatMap(Mono::justOrEmpty)
        .distinctUntilChanged()
        .takeUntil(IngestionNode::isDone)
        .doOnNext(changed -> context.put(RequestView.KEY, views.newer(view)));
  }

  @SchemaMapping(typeName = "Ingestion")
  CompletableFuture<List<FileNode>> files(
      IngestionNode ingestion, DataLoader<IngestionNode, List<FileNode>> filesOfIngestions) {
    return filesOfIngestions.load(ingestion);
  }

  @SchemaMapping(typeName = "IngestedFile")
  List<DocumentNode> documents(FileNode file, @ContextValue View view) {
    Catalog catalog = view.catalog();
    return file.documentIds().stream().map(catalog::document).flatMap(Optional::stream).toList();
  }

  @SchemaMapping(typeName = "IngestedFile")
  CompletableFuture<List<FindingNode>> findings(
      FileNode file, DataLoader<FileNode, List<FindingNode>> findingsOfFiles) {
    return findingsOfFiles.load(file);
  }

  /** Who asks wants to see what has just been taken in. */
  private Optional<IngestionNode> latest(String id, Caller caller) {
    Optional<IngestionNode> ingestion =
        ingestions.ingestion(id).filter(one -> access.mayFollow(caller, one.by()));
    views.forget();
    return ingestion;
  }
}
