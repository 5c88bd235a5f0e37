package io.greenprint.queries.search;

import io.greenprint.graph.policy.PolicyDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; values of one component are joined by OR, components by AND, null asks for nothing
 * (of the status: those in force).
 */
public record SearchFilter(
    @Nullable List<Entry.Kind> kind,
    @Nullable List<String> body,
    @Nullable List<String> jurisdiction,
    @Nullable List<Integer> year,
    @Nullable List<PolicyDocument.Status> status,
    @Nullable String document) {

  public static final SearchFilter NONE = new SearchFilter(null, null, null, null, null, null);

  /** What the policy graph holds. */
  public static final List<Entry.Kind> POLICY =
      List.of(Entry.Kind.TASK, Entry.Kind.SECTION, Entry.Kind.DOCUMENT, Entry.Kind.BODY);

  /** The same filter, of these kinds only. */
  public SearchFilter within(List<Entry.Kind> kinds) {
    List<Entry.Kind> both = kind == null ? kinds : kind.stream().filter(kinds::contains).toList();
    return new SearchFilter(both, body, jurisdiction, year, status, document);
  }
}
