package io.greenprint.api.offline;

import io.greenprint.api.paper.Paper;
import io.greenprint.api.paper.Paper.Block;
import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import io.greenprint.queries.disclosure.DisclosureGaps;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A draft of the index tables of a report 指标索引, for the frameworks whose readers expect one: each
 * item with the pages that bear it out. A page is where the words were found, never what an index
 * of the report claims.
 */
final class IndexPaper {

  /** Frameworks with an index, and what its table is called. */
  static final Map<String, String> TABLES =
      Map.of(
          "exchange-2024", "交易所指引索引",
          "gri-2021", "GRI索引",
          "hkex-c2", "港交所索引",
          "vsme", "VSME索引");

  private IndexPaper() {}

  static Paper of(EnterpriseNode enterprise, int year, List<DisclosureGaps> all, Sources sources) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph("本表为草稿：页码取自报告正文中找到的披露（不采用报告自带索引的说法），空白表示未见；请定稿前核对。页码为文件页码，从 1 起。"));
    for (DisclosureGaps gaps : all) {
      String name = TABLES.get(gaps.framework().id());
      if (name != null) {
        blocks.add(new Heading(1, gaps.framework().nameZh()));
        blocks.add(
            new Table(
                name,
                List.of("条款", "披露内容", "页码", "完整程度"),
                List.of(3, 6, 3, 2),
                gaps.gaps().stream().map(gap -> row(gap, sources)).toList()));
      }
    }
    blocks.add(new Heading(1, "来源"));
    blocks.add(
        sources.table(all.stream().flatMap(gaps -> gaps.readings().stream()).distinct().toList()));
    return new Paper(
        enterprise.name() + year + "指标索引（草稿）",
        enterprise.name() + " " + year + " 年度指标索引（草稿）",
        blocks);
  }

  private static List<String> row(Gap gap, Sources sources) {
    String pages =
        sources.pages(gap).stream().map(String::valueOf).collect(Collectors.joining("、"));
    return List.of(gap.requirement().code(), gap.requirement().titleZh(), pages, status(gap));
  }

  private static String status(Gap gap) {
    return switch (gap.status()) {
      case FULL -> "完整";
      case PARTIAL -> "部分";
      case MISSING -> "未见";
      case CLAIMED_ONLY -> "仅索引声称";
      case NOT_APPLICABLE -> "不适用";
      case NOT_ASSESSED -> "需人工核对";
    };
  }
}
