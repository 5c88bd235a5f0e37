package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.api.graphql.Connection.Edge;
import io.greenprint.api.graphql.Connection.PageInfo;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.search.Entry;
import io.greenprint.queries.search.Name;
import io.greenprint.queries.search.SearchFilter;
import io.greenprint.queries.search.SearchIndex;
import io.greenprint.queries.search.SearchOrder;
import io.greenprint.queries.search.SearchResult;
import io.greenprint.queries.search.SearchResult.Facets;
import io.greenprint.queries.search.SearchResult.Hit;
import io.greenprint.queries.search.Seen;
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

/** Full-text search. */
@Controller
final class SearchController {

  private final SearchIndex index;

  SearchController(SearchIndex index, DisclosureQueries disclosures, BatchLoaderRegistry registry) {
    this.index = index;
    new Loaders(registry).<String, EnterpriseNode>add("enterprisesByIds", disclosures::byIds);
  }

  @QueryMapping
  SearchConnection<Hit> search(
      @ContextValue View view,
      @Argument String query,
      @Argument @Nullable SearchFilter filter,
      @Argument SearchOrder order,
      @Argument int first,
      @Argument @Nullable String after) {
    return found(view, query, or(filter, SearchFilter.NONE), order, page(first, after));
  }

  @QueryMapping
  SearchConnection<Hit> searchPolicies(
      @ContextValue View view,
      @Argument String query,
      @Argument @Nullable SearchFilter filter,
      @Argument SearchOrder order,
      @Argument int first,
      @Argument @Nullable String after) {
    SearchFilter policies = or(filter, SearchFilter.NONE).within(SearchFilter.POLICY);
    return found(view, query, policies, order, page(first, after));
  }

  @QueryMapping
  List<Name> complete(@ContextValue View view, @Argument String text, @Argument int first) {
    return index.complete(Seen.of(view.catalog()), text, page(first, null).first());
  }

  private SearchConnection<Hit> found(
      View view, String query, SearchFilter filter, SearchOrder order, PageRequest page) {
    SearchResult result = index.search(Seen.of(view.catalog()), query, filter, order, page);
    // The index may show another version than this request sees.
    List<Hit> seen =
        result.hits().stream()
            .filter(hit -> !hit.pinned() || view.catalog().shows(hit.reading()))
            .toList();
    return new SearchConnection<>(
        Connection.of(
            new Slice<>(seen, result.more(), page.after() != null), Hit::cursor, result::total),
        result);
  }

  @SchemaMapping(typeName = "SearchHit")
  CompletableFuture<@Nullable EnterpriseNode> enterprise(
      Hit hit, DataLoader<String, EnterpriseNode> enterprisesByIds) {
    return hit.kind() == Entry.Kind.ENTERPRISE
        ? enterprisesByIds.load(hit.id())
        : CompletableFuture.completedFuture(null);
  }

  /** A page of hits with what is known of all of them. */
  record SearchConnection<T>(Connection<T> page, SearchResult result) {

    public List<Edge<T>> edges() {
      return page.edges();
    }

    public List<T> nodes() {
      return page.nodes();
    }

    public PageInfo pageInfo() {
      return page.pageInfo();
    }

    public int totalCount() {
      return result.total();
    }

    public Facets facets() {
      return result.facets();
    }

    public boolean loose() {
      return result.loose();
    }

    public @Nullable String instead() {
      return result.instead();
    }

    public int graphVersion() {
      return Math.toIntExact(result.version());
    }
  }
}
