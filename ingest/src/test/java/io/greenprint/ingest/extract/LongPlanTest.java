package io.greenprint.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.Task;
import io.greenprint.ingest.reading.BoundedReader;
import io.greenprint.ingest.reading.ChinesePdf;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan of 2,000 pages, as a whole province's measures bound in one file. */
class LongPlanTest {

  private static final int PAGES = 2000;
  private static final int PAGES_OF_CHAPTER = 100;
  private static final int LINES_OF_TASK = 25;
  private static final List<String> CHAPTERS =
      List.of(
          "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六",
          "十七", "十八", "十九", "二十");
  private static final List<String> VERBS = List.of("推进", "建设", "完善", "发展", "提升");
  private static final List<String> PLACES = List.of("园区", "城区", "镇村", "港口", "水域", "工业企业", "公共机构");
  private static final List<String> OBJECTS =
      List.of(
          "循环利用", "绿色建筑", "充电设施", "分布式光伏", "节能改造", "再生水", "废旧物资回收", "碳汇造林", "清洁取暖", "智慧管网", "公共交通");

  private static byte[] plan = {};

  @BeforeAll
  static void write() throws IOException {
    plan = pdf();
  }

  @Test
  void isUnderstoodToItsLastPageWithinTheUsualBounds() {
    try (BoundedReader reader = new BoundedReader()) {
      Extraction extraction = new Extractor(reader, ReadOptions.DEFAULT).extract(plan, "plan.pdf");

      assertThat(extraction.findings())
          .extracting(Finding::severity)
          .doesNotContain(Finding.Severity.ERROR);
      List<Task> tasks = ((Extraction.Policies) extraction).readings().getFirst().tasks();
      assertThat(tasks).hasSize(PAGES);
      assertThat(tasks.getLast().assignments()).hasSize(2);
    }
  }

  @Test
  void isRefusedWithTheRemedyWhereTheBoundsAreTooNarrow() {
    ReadOptions fewPages = new ReadOptions(false, 20_000_000, PAGES - 1);

    Finding finding =
        new Extractor(new DirectReader(), fewPages).extract(plan, "plan.pdf").findings().getFirst();

    assertThat(finding.code()).isEqualTo("too-large");
    assertThat(finding.message().en()).contains("2000 > 1999 pages");
    assertThat(finding.remedy().zh()).contains("拆分");
    assertThat(finding.remedy().en()).contains("split");
  }

  /** Twenty chapters of a hundred pages, each page one task and its number at the foot. */
  private static byte[] pdf() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      List<String> lines = new ArrayList<>();
      if (page == 0) {
        lines.add("云岚市绿色低碳发展实施方案");
      }
      if (page % PAGES_OF_CHAPTER == 0) {
        lines.add(CHAPTERS.get(page / PAGES_OF_CHAPTER) + "、" + PLACES.get(page % 7) + "重点任务");
      }
      String work = VERBS.get(page % 5) + PLACES.get(page % 7) + OBJECTS.get(page % 11);
      lines.add(page % PAGES_OF_CHAPTER + 1 + "．" + work + "。");
      for (int i = 0; i < LINES_OF_TASK; i++) {
        lines.add(VERBS.get((page + i) % 5) + "示范工程，完善" + OBJECTS.get(i % 11) + "网络，提高运行效率，");
      }
      lines.add("形成长效机制。（牵头单位：市发展改革委；配合单位：市工信局）");
      lines.add("— " + (page + 1) + " —");
      pages.add(lines);
    }
    return ChinesePdf.of(pages);
  }
}
