package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.AssignmentNode;
import io.greenprint.queries.policy.BodyNode;
import io.greenprint.queries.policy.BodyQueries;
import io.greenprint.queries.policy.BodyQueries.NamedBody;
import io.greenprint.queries.policy.CitationNode;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.DocumentFilter;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.RegisterNode;
import io.greenprint.queries.policy.SectionNode;
import io.greenprint.queries.policy.TargetNode;
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

  DocumentController(
      DocumentQueries documents,
      TaskQueries tasks,
      FactQueries facts,
      BodyQueries bodies,
      BatchLoaderRegistry registry) {
    this.documents = documents;
    new Loaders(registry)
        .<TasksOf, Slice<TaskNode>>add(
            "taskPages",
            (view, keys) ->
                Grouped.load(
                    keys,
                    key -> key.arguments,
                    key -> key.reading,
                    (arguments, readings) ->
                        tasks.pageOfReadings(view, readings, arguments.filter(), arguments.page())))
        .<TasksOf, Integer>add(
            "taskTotals",
            (view, keys) ->
                Grouped.load(
                    keys,
                    key -> key.arguments,
                    key -> key.reading,
                    (arguments, readings) ->
                        tasks.countOfReadings(view, readings, arguments.filter())))
        .<Long, List<TargetNode>>addPinned("targetsOfReadings", facts::targetsOfReadings)
        .<Long, List<ConditionNode>>addPinned("conditionsOfReadings", facts::conditionsOfReadings)
        .<Long, List<RegisterNode>>addPinned("registersOfReadings", facts::registersOfReadings)
        .<Long, List<NoticeNode>>addPinned("noticesOfReadings", facts::noticesOfReadings)
        .<Long, List<CitationNode>>addPinned("citationsOfReadings", documents::citations)
        .<String, List<CitationNode>>add("citationsOfDocuments", documents::citedBy)
        .<Long, List<AssignmentNode>>addPinned("generalRolesOfReadings", tasks::generalRoles)
        .<Long, List<NamedBody>>addPinned("bodiesOfReadings", bodies::ofReadings)
        .<FactKey, List<TaskNode>>addPinned("tasksOfSections", documents::tasksOfSections);
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
      DataLoader<TasksOf, Slice<TaskNode>> taskPages,
      DataLoader<TasksOf, Integer> taskTotals) {
    PageRequest page = page(first, after);
    ReadingNode reading = document.reading();
    if (reading == null) {
      return CompletableFuture.completedFuture(
          TaskController.connection(new Slice<>(List.of(), false, false), () -> 0));
    }
    TasksOf key =
        new TasksOf(reading.number(), new TaskArguments(or(filter, TaskFilter.NONE), page));
    return taskPages
        .load(key)
        .thenApply(
            slice -> Connection.nested(slice, TaskController::cursor, () -> taskTotals.load(key)));
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<TargetNode>> targets(
      DocumentNode document, DataLoader<Long, List<TargetNode>> targetsOfReadings) {
    return ofReading(document, targetsOfReadings);
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<ConditionNode>> conditions(
      DocumentNode document, DataLoader<Long, List<ConditionNode>> conditionsOfReadings) {
    return ofReading(document, conditionsOfReadings);
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<RegisterNode>> registers(
      DocumentNode document, DataLoader<Long, List<RegisterNode>> registersOfReadings) {
    return ofReading(document, registersOfReadings);
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<NoticeNode>> applicationNotices(
      DocumentNode document, DataLoader<Long, List<NoticeNode>> noticesOfReadings) {
    return ofReading(document, noticesOfReadings);
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<CitationNode>> citations(
      DocumentNode document, DataLoader<Long, List<CitationNode>> citationsOfReadings) {
    return ofReading(document, citationsOfReadings);
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<CitationNode>> citedBy(
      DocumentNode document, DataLoader<String, List<CitationNode>> citationsOfDocuments) {
    return citationsOfDocuments.load(document.id());
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<AssignmentNode>> generalRoles(
      DocumentNode document, DataLoader<Long, List<AssignmentNode>> generalRolesOfReadings) {
    return ofReading(document, generalRolesOfReadings);
  }

  @SchemaMapping(typeName = "Document")
  CompletableFuture<List<BodyNode>> bodiesWithoutCopy(
      DocumentNode document, DataLoader<Long, List<NamedBody>> bodiesOfReadings) {
    return ofReading(document, bodiesOfReadings)
        .thenApply(named -> DocumentQueries.withoutCopy(document, named));
  }

  @SchemaMapping(typeName = "Section")
  CompletableFuture<List<TaskNode>> tasks(
      SectionNode section, DataLoader<FactKey, List<TaskNode>> tasksOfSections) {
    return tasksOfSections.load(section.key());
  }

  @SchemaMapping(typeName = "Citation")
  DocumentNode from(CitationNode citation, @ContextValue View view) {
    return view.catalog().documentOf(citation.evidence().reading());
  }

  @SchemaMapping(typeName = "Citation")
  @Nullable DocumentNode to(CitationNode citation, @ContextValue View view) {
    return view.catalog().document(citation.to()).orElse(null);
  }

  private static <T> CompletableFuture<List<T>> ofReading(
      DocumentNode document, DataLoader<Long, List<T>> loader) {
    ReadingNode reading = document.reading();
    return reading == null
        ? CompletableFuture.completedFuture(List.of())
        : loader.load(reading.number());
  }

  /** What a field of tasks was given. */
  record TaskArguments(TaskFilter filter, PageRequest page) {}

  /** Tasks of one document with the arguments of the field. */
  record TasksOf(long reading, TaskArguments arguments) {}
}
