package io.greenprint.queries.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.SearchIndex.Shown;
import io.greenprint.queries.search.SearchResult.FacetCount;
import io.greenprint.queries.search.SearchResult.Hit;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what is not seen, no hit, count, facet, completion or correction tells. */
class SeenTest {

  private static final Seen FIRM = new Seen(false, Set.of("plan", "ours", "our-report"));

  @TempDir Path folder;

  private SearchIndex index;

  @BeforeEach
  void build() {
    index = SearchIndex.open(folder);
    index.change(
        new Shown("g", 7),
        change -> {
          add(change, Entry.Kind.DOCUMENT, "plan", 1, "零碳园区方案");
          add(change, Entry.Kind.TASK, "task", 1, "建设零碳工厂");
          add(change, Entry.Kind.REPORT, "our-report", 2, "云澜精工零碳报告");
          add(change, Entry.Kind.REPORT, "their-report", 3, "远山铸造零碳报告");
          add(change, Entry.Kind.DOCUMENT, "their-list", 4, "远山铸造零碳供应商");
          add(change, Entry.Kind.ENTERPRISE, "ours", -1, "云澜精工");
          add(change, Entry.Kind.ENTERPRISE, "theirs", -1, "远山铸造");
          change.add(new Name("云澜精工", Name.Kind.ENTERPRISE, "ours", 1));
          change.add(new Name("远山铸造", Name.Kind.ENTERPRISE, "theirs", 1));
          change.add(new Name("远山铸造零碳报告", Name.Kind.DOCUMENT, "their-report", 1));
        });
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void hitsCountsAndFacetsAreOfWhatIsSeen() {
    SearchResult all = search(Seen.ALL, "零碳");
    assertThat(all.total()).isEqualTo(5);

    SearchResult seen = search(FIRM, "零碳");
    assertThat(seen.hits())
        .extracting(Hit::id)
        .containsExactlyInAnyOrder("plan", "task", "our-report");
    assertThat(seen.total()).isEqualTo(3);
    assertThat(seen.facets().kind())
        .containsExactlyInAnyOrder(
            new FacetCount("DOCUMENT", 1), new FacetCount("REPORT", 1), new FacetCount("TASK", 1));
  }

  @Test
  void namesAreOfWhatIsSeen() {
    assertThat(complete(Seen.ALL, "yuanshan")).isNotEmpty();
    assertThat(complete(FIRM, "yuanshan")).isEmpty();
    assertThat(complete(FIRM, "远山")).isEmpty();
    assertThat(complete(FIRM, "云澜")).containsExactly("云澜精工");
  }

  @Test
  void whatIsNotThereIsReadAlikeWhetherItIsHiddenOrNot() {
    assertThat(search(Seen.ALL, "远山铸告").instead()).isEqualTo("远山铸造");
    SearchResult hidden = search(FIRM, "远山铸造");
    SearchResult nowhere = search(FIRM, "近水铸造");
    assertThat(hidden.total()).isEqualTo(nowhere.total());
    assertThat(hidden.instead()).isEqualTo(nowhere.instead());
    assertThat(search(FIRM, "远山铸告").instead()).isNull();
  }

  private SearchResult search(Seen seen, String words) {
    return index.search(
        seen, words, SearchFilter.NONE, SearchOrder.RELEVANCE, PageRequest.first(10));
  }

  private List<String> complete(Seen seen, String typed) {
    return index.complete(seen, typed, 5).stream().map(Name::text).toList();
  }

  private static void add(
      IndexChange change, Entry.Kind kind, String id, long reading, String title) {
    @Nullable String document = reading < 0 ? null : "document-" + reading;
    change.add(
        new Entry(kind, id, reading, document, title, "", List.of(), null, null, null, null));
  }
}
