package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorTableTest {

  @Test
  void aRowSetsTheValueOfEachYearAhead() {
    List<Target> targets =
        TargetReader.read(
            table(
                "序号\t指标\t单位\t2020年\t2025年\t属性",
                "1\t森林覆盖率\t%\t23.0\t24.1\t约束性",
                "2\t再生水利用率\t%\t20\t≥30\t预期性",
                "3\t细颗粒物浓度\t微克/立方米\t33\t完成省下达指标\t约束性"));
    assertThat(targets)
        .extracting(IndicatorTableTest::shown)
        .containsExactly(
            "森林覆盖率 = 24.1 % by 2025", "再生水利用率 >= 30 % by 2025", "细颗粒物浓度 = null  by 2025");
    assertThat(targets.getLast().setter()).isEqualTo("省");
  }

  @Test
  void aValueInBracketsIsCumulatedAndARemarkIsNoValue() {
    List<Target> targets =
        TargetReader.read(
            table(
                "类别\t序号\t指标\t2020年（现状）\t2025年（目标）\t属性",
                "减排\t1\t氨氮排放量减少（%）#\t-\t[8]\t约束性",
                "减排\t2\t重点工程减排量（吨）①\t-\t[1073]\t约束性",
                "水\t3\t城市黑臭水体比例（%）\t2\t基本消除\t预期性",
                "气\t4\t细颗粒物浓度（μg/m3）\t28\t<27.0\t约束性"));
    assertThat(targets)
        .extracting(IndicatorTableTest::shown)
        .containsExactly(
            "氨氮排放量减少 decrease 8 % by 2025",
            "重点工程减排量 = 1073 吨 by 2025", "细颗粒物浓度 < 27.0 μg/m3 by 2025");
  }

  @Test
  void aTableOfPlacesDealsOutWhatItsCaptionNames() {
    List<Target> targets =
        TargetReader.read(
            table(
                2,
                "表4 云省各地市“十四五”光伏发展目标",
                "单位：万千瓦",
                "序号\t地区\t2020年装机\t2025年装机\t备注",
                "1\t云溪\t130\t230\t",
                "2\t云山\t274\t474\t",
                "合计\t\t404\t704\t"));
    assertThat(targets)
        .extracting(Target::subject, IndicatorTableTest::shown)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("云溪", "光伏装机 = 230 万千瓦 by 2025"),
            org.assertj.core.groups.Tuple.tuple("云山", "光伏装机 = 474 万千瓦 by 2025"));
  }

  @Test
  void theNameIsTheLastIndicatorColumnBeforeTheValues() {
    List<Target> targets =
        TargetReader.read(
            table(
                "一级指标\t具体指标\t2020年\t2025年\t指标属性",
                "绿色转型\t1．工业用水重复利用率（%）\t82\t≥85\t预期性",
                "绿色转型\t2．单位产值能耗降低（%）[17.1]\t-\t14\t约束性"));
    assertThat(targets)
        .extracting(IndicatorTableTest::shown)
        .containsExactly("工业用水重复利用率 >= 85 % by 2025", "单位产值能耗降低 decrease 14 % by 2025");
  }

  @Test
  void aTableWithoutIndicatorsSetsNothing() {
    assertThat(TargetReader.read(table("序号\t企业\t2025年", "1\t云溪钢铁\t30"))).isEmpty();
  }

  private static String shown(Target target) {
    Deadline deadline = target.deadline();
    return "%s %s %s %s by %s"
        .formatted(
            target.metric(),
            target.operator().symbol(),
            target.value(),
            target.unit(),
            deadline == null ? null : deadline.iso());
  }

  private static Source table(String... rows) {
    return table(0, rows);
  }

  /** A table under some lines of text. */
  private static Source table(int above, String... lines) {
    String content = String.join("\n", lines);
    List<Table.Cell> cells = new ArrayList<>();
    int start = String.join("\n", List.of(lines).subList(0, above)).length() + Math.min(above, 1);
    int at = start;
    String[] rows = List.of(lines).subList(above, lines.length).toArray(String[]::new);
    for (int row = 0; row < rows.length; row++) {
      String[] words = rows[row].split("\t", -1);
      for (int column = 0; column < words.length; column++) {
        cells.add(new Table.Cell(row, column, 1, 1, new Span(at, at + words[column].length())));
        at += words[column].length() + 1;
      }
    }
    Table table = new Table(new Span(start, content.length()), rows.length, 6, cells);
    return new Source(
        new Text(content, List.of(), List.of(), List.of(table)),
        Mended.unchanged(content),
        Sources.document("云溪市“十四五”规划", content.length()),
        List.of(),
        List.of(),
        List.of());
  }
}
