package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.search.Entry;
import io.greenprint.queries.search.SearchFilter;
import io.greenprint.queries.search.SearchIndex;
import io.greenprint.queries.search.SearchOrder;
import io.greenprint.queries.search.SearchResult;
import io.greenprint.queries.search.SearchResult.FacetCount;
import io.greenprint.queries.search.SearchResult.Facets;
import io.greenprint.queries.search.SearchResult.Fragment;
import io.greenprint.queries.search.SearchResult.Hit;
import io.greenprint.queries.search.Seen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /?q=WORDS}: one box over all policies. */
@Controller
class SearchPage {

  private static final int HITS = 20;
  private static final int FACETS = 8;

  private final Views views;
  private final SearchIndex index;
  private final Details details;
  private final TaskCards cards;

  SearchPage(Views views, SearchIndex index, Details details, TaskCards cards) {
    this.views = views;
    this.index = index;
    this.details = details;
    this.cards = cards;
  }

  /** What narrows a search down. */
  record Question(
      String q, Entry.@Nullable Kind kind, @Nullable String body, @Nullable String jurisdiction) {

    SearchFilter filter() {
      return new SearchFilter(one(kind), one(body), one(jurisdiction), null, null, null);
    }

    /** Address of the same search with another value of one filter; null: without it. */
    String with(String name, @Nullable String value) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("q", "{q}");
      address.queryParam("kind", "{kind}").queryParam("body", "{body}");
      address.queryParam("jurisdiction", "{jurisdiction}");
      Map<String, Object> values = new HashMap<>();
      values.put("q", q);
      values.put("kind", kind == null ? "" : kind.name());
      values.put("body", body == null ? "" : body);
      values.put("jurisdiction", jurisdiction == null ? "" : jurisdiction);
      values.put(name, value == null ? "" : value);
      return address.encode().buildAndExpand(values).toUriString();
    }

    private static <T> @Nullable List<T> one(@Nullable T value) {
      return value == null ? null : List.of(value);
    }
  }

  /** A hit with what it names. */
  public record Found(Hit hit, @Nullable DocumentNode document, @Nullable TaskCard card) {}

  /** A value that narrows the search down; {@code chosen} ones are taken off again. */
  public record Choice(String label, int count, boolean chosen, String address) {}

  /** Values of one filter. */
  public record Choices(String name, List<Choice> values) {}

  @GetMapping(path = "/", params = "q")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Entry.@Nullable Kind kind,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String jurisdiction,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    View view = views.view(null);
    Question question = new Question(q.strip(), kind, orNull(body), orNull(jurisdiction));
    model.addAttribute("q", question.q());
    if (question.q().isEmpty()) {
      model.addAttribute("total", 0);
      return "search";
    }
    SearchResult result =
        index.search(
            Seen.of(view.catalog()),
            question.q(),
            question.filter(),
            SearchOrder.RELEVANCE,
            PageRequest.of(HITS, orNull(after), HITS));
    List<Hit> hits =
        result.hits().stream()
            .filter(hit -> !hit.pinned() || view.catalog().shows(hit.reading()))
            .toList();
    model.addAttribute("total", result.total());
    model.addAttribute("loose", result.loose());
    model.addAttribute("instead", result.instead());
    model.addAttribute("hits", found(view, hits));
    model.addAttribute("choices", choices(question, result.facets()));
    model.addAttribute(
        "next",
        result.more() && !hits.isEmpty()
            ? question.with("", null) + "&after=" + hits.getLast().cursor().encode()
            : null);
    return "search";
  }

  private List<Found> found(View view, List<Hit> hits) {
    Catalog catalog = view.catalog();
    List<FactKey> keys =
        hits.stream().filter(hit -> hit.kind() == Entry.Kind.TASK).map(SearchPage::key).toList();
    Map<FactKey, TaskCard> taskCards = cards.of(view, details.tasks.of(view, keys).values());
    Set<String> told =
        taskCards.values().stream().map(SearchPage::headline).collect(Collectors.toSet());
    return hits.stream()
        .filter(hit -> hit.kind() != Entry.Kind.SECTION || !told.contains(headline(hit)))
        .map(
            hit ->
                new Found(
                    hit,
                    hit.pinned() ? catalog.documentOf(hit.reading()) : null,
                    taskCards.get(key(hit))))
        .toList();
  }

  private static List<Choices> choices(Question question, Facets facets) {
    return List.of(
        choices(question, "kind", facets.kind(), question.kind()),
        choices(question, "body", facets.body(), question.body()),
        choices(question, "jurisdiction", facets.jurisdiction(), question.jurisdiction()));
  }

  private static Choices choices(
      Question question, String name, Collection<FacetCount> counts, @Nullable Object chosen) {
    return new Choices(
        name,
        counts.stream()
            .limit(FACETS)
            .map(
                count -> {
                  boolean taken = chosen != null && count.value().equals(chosen.toString());
                  String address = question.with(name, taken ? null : count.value());
                  return new Choice(count.value(), count.count(), taken, address);
                })
            .toList());
  }

  /** A section that orders a task has its heading: the task tells more. */
  private static String headline(TaskCard card) {
    return card.task().key().reading() + card.task().title();
  }

  private static String headline(Hit hit) {
    return hit.reading() + hit.title().stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static FactKey key(Hit hit) {
    return new FactKey(hit.id(), hit.reading());
  }

  private static @Nullable String orNull(String parameter) {
    return parameter.isBlank() ? null : parameter;
  }
}
