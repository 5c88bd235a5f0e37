package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.queries.page.Counted;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentFilter;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Documents, their outline, and what stands in them. */
@Controller
final class DocumentController {

  private static final int LONGEST_OUTLINE = 500;

  private final DocumentQueries documents;

  DocumentController(DocumentQueries documents, TaskQueries tasks, BatchLoaderRegistry registry) {
    this.documents = documents;
    new Loaders(registry)
        .<TasksOf, Counted<TaskNode>>add(
            "taskPages",
            (view, keys) ->
                Grouped.load(
                    keys,
                    key -> key.arguments,
                    key -> key.reading,
                    (arguments, readings) ->
                        tasks.pageOfReadings(
                            view, readings, arguments.filter(), arguments.page())));
  }

  @QueryMapping
  @Nullable DocumentNode document(@ContextValue View view, @Argument String id) {
    return view.catalog().document(id).orElse(null);
  }

  @QueryMapping
  Connection<DocumentNode> documents(
      @ContextValue View view,
      @Argument @Nullable DocumentFilter filter,
      @Argument int first,
      @Argument @Nullable String after) {
    return Connection.of(
        view,
        or(filter, DocumentFilter.NONE),
        page(first, after),
        documents::page,
        documents::count,
        DocumentQueries::cursor);
  }

  @SchemaMapping(typeName = "Document")
  Connection<SectionNode> sections(
      DocumentNode document,
      @Argument @Nullable Integer maxLevel,
      @Argument int first,
      @Argument @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, LONGEST_OUTLINE);
    ReadingNode reading = document.reading();
    return Connection.of(
        reading == null
            ? new Slice<>(List.of(), false, false)
            : documents.sections(reading.number(), maxLevel, page),
        section ->
            new TextPlace(section.key().reading(), section.position())
                .cursor(DocumentQueries.SECTIONS),
        () -> reading == null ? 0 : documents.countSections(reading.number(), maxLevel));
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<Connection<TaskNode>> tasks(
      DocumentNode document,
      @Argument @Nullable TaskFilter filter,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<TasksOf, Counted<TaskNode>> taskPages) {
    PageRequest page = page(first, after);
    ReadingNode reading = document.reading();
    if (reading == null) {
      return CompletableFuture.completedFuture(
          Connection.of(Counted.nothing(), TaskController::cursor));
    }
    TasksOf key =
        new TasksOf(reading.number(), new TaskArguments(or(filter, TaskFilter.NONE), page));
    return taskPages.load(key).thenApply(found -> Connection.of(found, TaskController::cursor));
  }

  /** What a field of tasks was given. */
  record TaskArguments(TaskFilter filter, PageRequest page) {}

  /** Tasks of one document with the arguments of the field. */
  record TasksOf(long reading, TaskArguments arguments) {}
}
