package io.greenprint.queries.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.SearchIndex.Shown;
import io.greenprint.queries.search.SearchResult.Hit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type, and what they find. */
class SearchWordsTest {

  @TempDir Path folder;

  private SearchIndex index;

  @BeforeEach
  void build() {
    index = SearchIndex.open(folder);
    index.change(
        new Shown("g", 1),
        change -> {
          change.add(task("neutral", "推进碳达峰碳中和", "统筹碳达峰碳中和工作。", 2021, null));
          change.add(task("harmony", "企业和谐发展", "企业和谐发展与碳排放管理。", 2022, 2027));
          change.add(task("data", "提升数据中心能效", "新建数据中心电能利用效率不高于1.3。", 2023, 2025));
          change.add(task("sun", "发展光伏发电", "推广屋顶光伏。", 2024, 2026));
          change.add(
              new Entry(
                  Entry.Kind.BODY,
                  "b1",
                  -1,
                  null,
                  "云澜市工业和信息化局",
                  "市工信局",
                  List.of(),
                  "云澜市",
                  null,
                  null,
                  null));
          change.add(new Name("云澜市工业和信息化局", Name.Kind.BODY, "b1", 20));
          change.add(new Name("市工信局", Name.Kind.BODY, "b1", 20));
          change.add(new Name("市供销社", Name.Kind.BODY, "b2", 2));
          change.add(new Name("数据中心能效", Name.Kind.TERM, null, 3));
          change.add(new Name("绿色工厂名单", Name.Kind.REGISTER, null, 5));
        });
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsWhatSaysTheSame() {
    assertThat(ids("双碳")).containsExactly("neutral");
    assertThat(ids("太阳能发电")).containsExactly("sun");
  }

  @Test
  void doesNotFindCharactersThatOnlyStandNearby() {
    assertThat(ids("碳中和")).containsExactly("neutral");
  }

  @Test
  void findsBodiesByTheirSound() {
    assertThat(ids("shigongxinju")).containsExactly("b1");
    assertThat(ids("sgxj")).containsExactly("b1");
    assertThat(ids("gongxinju")).containsExactly("b1");
  }

  @Test
  void forgivesMistakes() {
    assertThat(ids("“屋顶光伏")).containsExactly("sun");
    assertThat(ids("+光伏 - ，")).containsExactly("sun");
    assertThat(ids("光伏 AND 屋顶")).containsExactly("sun");
    assertThat(ids("碳排放 NOT 光伏")).containsExactly("harmony");
    assertThat(ids("光伏 OR 数据中心")).containsExactlyInAnyOrder("sun", "data");
  }

  @Test
  void readsAQuestionLooselyWhereNothingHasAllItsWords() {
    SearchResult result = search("请问数据中心能效由谁负责？");

    assertThat(result.loose()).isTrue();
    assertThat(result.hits()).extracting(Hit::id).startsWith("data").doesNotContain("sun");
    assertThat(search("数据中心").loose()).isFalse();
  }

  @Test
  void offersTheNameThatAMisspeltWordSoundsOrLooksLike() {
    assertThat(search("市公信局").instead()).isEqualTo("市工信局");
    assertThat(search("绿色工厂名但").instead()).isEqualTo("绿色工厂名单");
    assertThat(search("数据中心").instead()).isNull();
  }

  @Test
  void completesInCharactersAndLetters() {
    assertThat(completed("市工")).startsWith("市工信局");
    assertThat(completed("sg")).contains("市工信局", "市供销社");
    assertThat(completed("gongxin")).contains("市工信局");
    assertThat(completed("工厂")).containsExactly("绿色工厂名单");
    assertThat(completed("  ")).isEmpty();
  }

  @Test
  void sortsByDateAndByDeadlineAndPagesOn() {
    assertThat(paged(SearchOrder.NEWEST)).containsExactly("sun", "data", "harmony", "neutral");
    assertThat(paged(SearchOrder.DUE)).containsExactly("data", "sun", "harmony", "neutral");
  }

  @Test
  void pagesOnThroughLooseHits() {
    SearchResult first =
        index.search(
            Seen.ALL,
            "数据中心 光伏 屋顶能效",
            SearchFilter.NONE,
            SearchOrder.RELEVANCE,
            PageRequest.first(1));
    assertThat(first.loose()).isTrue();
    String after = first.hits().getFirst().cursor().encode();
    SearchResult second =
        index.search(
            Seen.ALL,
            "数据中心 光伏 屋顶能效",
            SearchFilter.NONE,
            SearchOrder.RELEVANCE,
            new PageRequest(1, after));
    assertThat(second.loose()).isTrue();
    assertThat(second.hits()).extracting(Hit::id).doesNotContain(first.hits().getFirst().id());
  }

  @Test
  void writesOnlyWhatChanges() {
    index.change(
        new Shown("g", 2),
        change -> {
          change.remove("sun");
          change.add(document("sun"), "2");
        });

    assertThat(ids("屋顶光伏")).containsExactly("sun-document");
    assertThat(ids("碳中和")).containsExactly("neutral");
    assertThat(index.stamps("g")).containsEntry("sun", "2");
    assertThat(index.stamps("another graph")).isEmpty();

    index.change(new Shown("another graph", 1), change -> change.add(document("sun"), "1"));
    assertThat(search("碳中和").total()).isZero();
  }

  private List<String> paged(SearchOrder order) {
    List<String> seen = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      SearchResult page =
          index.search(
              Seen.ALL, "碳 OR 光伏 OR 数据", SearchFilter.NONE, order, new PageRequest(1, after));
      page.hits().forEach(hit -> seen.add(hit.id()));
      more = page.more();
      after = page.hits().getLast().cursor().encode();
    }
    return seen;
  }

  private List<String> ids(String typed) {
    SearchResult result = search(typed);
    assertThat(result.loose()).isFalse();
    return result.hits().stream().map(Hit::id).toList();
  }

  private SearchResult search(String typed) {
    return index.search(
        Seen.ALL, typed, SearchFilter.NONE, SearchOrder.RELEVANCE, PageRequest.first(10));
  }

  private List<String> completed(String typed) {
    return index.complete(Seen.ALL, typed, 5).stream().map(Name::text).toList();
  }

  private static Entry document(String id) {
    return new Entry(
        Entry.Kind.DOCUMENT,
        id + "-document",
        2,
        id,
        "屋顶光伏办法",
        "",
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static Entry task(String id, String title, String text, int year, @Nullable Integer due) {
    return new Entry(
        Entry.Kind.TASK,
        id,
        1,
        id,
        title,
        text,
        List.of(),
        "云澜市",
        "ISSUED",
        LocalDate.of(year, 3, 1),
        due == null ? null : LocalDate.of(due, 12, 31));
  }
}
