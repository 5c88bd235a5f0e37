package io.greenprint.queries.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.SearchIndex.Shown;
import io.greenprint.queries.search.SearchResult.Fragment;
import io.greenprint.queries.search.SearchResult.Hit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static final Entry CHAIN =
      task("1", "带动绿色供应链", "支持链主企业制定绿色供应链管理计划。推动链上企业开展产品碳足迹核算。", "ISSUED");
  private static final Entry DRAFT = task("2", "带动绿色供应链", "建立绿色供应商名录。", "DRAFT");
  private static final Entry PROJECTS = task("3", "严控“两高”项目", "对“两高”项目实行清单管理。", "ISSUED");
  private static final Entry FACTORY = task("4", "建设（近）零碳工厂", "打造（近）零碳工厂20家。", "TRIAL");

  @TempDir Path folder;

  private SearchIndex index;

  @BeforeEach
  void build() {
    index = SearchIndex.open(folder);
    write(Stream.of(CHAIN, DRAFT, PROJECTS, FACTORY), new Shown("g", 7));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsPhrasesAndShowsWhereTheyStand() {
    SearchResult result = search("碳足迹");

    assertThat(result.hits()).extracting(Hit::id).containsExactly("1");
    assertThat(result.hits().getFirst().highlights().getFirst().fragments())
        .containsExactly(
            new Fragment("推动链上企业开展产品", false),
            new Fragment("碳足迹", true),
            new Fragment("核算。", false));
    assertThat(result.version()).isEqualTo(7);
  }

  @Test
  void seesThroughQuotesAndBrackets() {
    assertThat(ids("两高项目")).containsExactly("3");
    assertThat(ids("近零碳")).containsExactly("4");
    assertThat(search("两高项目").hits().getFirst().title())
        .containsExactly(new Fragment("严控“", false), new Fragment("两高”项目", true));
  }

  @Test
  void findsSingleCharacters() {
    assertThat(ids("链")).containsExactly("1");
    assertThat(search("链").hits().getFirst().title()).contains(new Fragment("链", true));
  }

  @Test
  void findsWordsMixedOfCharactersAndNumbers() {
    assertThat(ids("厂20家")).containsExactly("4");
    assertThat(search("厂20家").hits().getFirst().highlights().getFirst().fragments())
        .extracting(Fragment::text)
        .containsExactly("打造（近）零碳工", "厂20家", "。");
  }

  @Test
  void joinsWordsByAndAndLeavesOutWhatIsCrossedOut() {
    assertThat(ids("绿色供应链 链主")).containsExactly("1");
    assertThat(search("绿色供应链 名录").loose()).isTrue();
    assertThat(ids("零碳 -工厂")).isEmpty();
    assertThatExceptionOfType(QueryException.class).isThrownBy(() -> search("  -工厂 "));
  }

  @Test
  void leavesDraftsOutUnlessAskedFor() {
    assertThat(ids("供应链")).containsExactly("1");
    SearchFilter drafts =
        new SearchFilter(null, null, null, null, List.of(PolicyDocument.Status.DRAFT), null);
    assertThat(
            index
                .search(Seen.ALL, "供应链", drafts, SearchOrder.RELEVANCE, PageRequest.first(10))
                .hits())
        .extracting(Hit::id)
        .containsExactly("2");
  }

  @Test
  void countsFacetsOverAllHits() {
    SearchResult result = search("零碳");

    assertThat(result.facets().status()).containsExactly(new SearchResult.FacetCount("TRIAL", 1));
    assertThat(result.facets().body())
        .containsExactly(new SearchResult.FacetCount("云澜市工业和信息化局", 1));
  }

  @Test
  void pagesWithoutGapsOrRepeats() {
    write(
        IntStream.range(0, 25).mapToObj(i -> task("t" + i, "绿色工厂", "第" + i + "批绿色工厂", "ISSUED")),
        new Shown("g", 8));
    List<String> seen = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      SearchResult page =
          index.search(
              Seen.ALL,
              "绿色工厂",
              SearchFilter.NONE,
              SearchOrder.RELEVANCE,
              new PageRequest(10, after));
      page.hits().forEach(hit -> seen.add(hit.id()));
      assertThat(page.total()).isEqualTo(25);
      more = page.more();
      after = page.hits().getLast().cursor().encode();
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOldIndexWhenARebuildIsCutOff() {
    Stream<Entry> broken =
        Stream.of(CHAIN, PROJECTS)
            .peek(
                entry -> {
                  if (entry.equals(PROJECTS)) {
                    throw new IllegalStateException("killed");
                  }
                });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> write(broken, new Shown("g", 9)));
    assertThat(ids("近零碳")).containsExactly("4");

    index.close();
    index = SearchIndex.open(folder);
    assertThat(index.shown()).contains(new Shown("g", 7));
    assertThat(ids("近零碳")).containsExactly("4");
  }

  @Test
  void saysThatItIsNotReadyBeforeTheFirstBuild(@TempDir Path empty) {
    try (SearchIndex fresh = SearchIndex.open(empty)) {
      assertThatExceptionOfType(QueryException.class)
          .isThrownBy(
              () ->
                  fresh.search(
                      Seen.ALL,
                      "链",
                      SearchFilter.NONE,
                      SearchOrder.RELEVANCE,
                      PageRequest.first(1)))
          .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.SEARCH_NOT_READY));
    }
  }

  private List<String> ids(String words) {
    return search(words).hits().stream().map(Hit::id).toList();
  }

  private SearchResult search(String words) {
    return index.search(
        Seen.ALL, words, SearchFilter.NONE, SearchOrder.RELEVANCE, PageRequest.first(10));
  }

  private void write(Stream<Entry> entries, Shown shown) {
    index.change(
        shown,
        change -> {
          Stream.of(Entry.Kind.values()).forEach(change::remove);
          entries.forEach(change::add);
        });
  }

  private static Entry task(String id, String title, String text, String status) {
    return new Entry(
        Entry.Kind.TASK,
        id,
        1,
        "d",
        title,
        text,
        List.of("云澜市工业和信息化局"),
        "云澜市",
        status,
        LocalDate.of(2025, 3, 1),
        null);
  }
}
