package io.greenprint.api.offline;

import io.greenprint.api.paper.Paper;
import io.greenprint.api.paper.Paper.Block;
import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.assessment.Sheet.Item;
import io.greenprint.queries.assessment.Sheet.Point;
import io.greenprint.queries.disclosure.Duty;
import io.greenprint.queries.disclosure.Score;
import io.greenprint.queries.policy.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The result of an assessment as a paper for a board: where we stand, why, and what to do. */
final class AssessmentPaper {

  private static final int MOST_RAISES = 10;
  private static final int PROOFS = 2;

  static final Map<ItemStatus, String> STATUS =
      Map.of(
          ItemStatus.COVERED, "已覆盖",
          ItemStatus.PARTLY, "部分覆盖",
          ItemStatus.MISSING, "未覆盖",
          ItemStatus.EXPLAINED, "已说明原因",
          ItemStatus.NOT_APPLICABLE, "不适用",
          ItemStatus.OPEN, "待填报");

  private static final Map<Duty, String> DUTY =
      Map.of(Duty.REQUIRED, "应当", Duty.CONDITIONAL, "附条件", Duty.ENCOURAGED, "鼓励");

  private static final Map<Assessment.State, String> STATE =
      Map.of(
          Assessment.State.DRAFT, "填报中",
          Assessment.State.SUBMITTED, "已提交",
          Assessment.State.RETURNED, "已退回",
          Assessment.State.ACCEPTED, "已通过");

  private static final Map<String, String> PILLAR = Map.of("E", "环境", "S", "社会", "G", "治理");

  private final Sheet sheet;
  private final Sources sources;
  private final List<Block> blocks = new ArrayList<>();

  private AssessmentPaper(Sheet sheet, Sources sources) {
    this.sheet = sheet;
    this.sources = sources;
  }

  static Paper of(Sheet sheet, Sources sources, LocalDate today) {
    return new AssessmentPaper(sheet, sources).paper(today);
  }

  private Paper paper(LocalDate today) {
    int year = sheet.assessment().year();
    String name = sheet.enterprise().name();
    blocks.add(
        new Paragraph(
            "准则：%s（%s）\n年度：%d　状态：%s　打印日期：%s"
                .formatted(
                    sheet.framework().nameZh(),
                    sheet.framework().number(),
                    year,
                    STATE.get(sheet.assessment().state()),
                    today)));
    blocks.add(new Paragraph("本结果由企业报告与填报内容按公开规则形成，未经第三方鉴证，不是官方评价。每项结论均列出依据的文件与页码。"));
    summary();
    raises();
    items();
    answers();
    blocks.add(new Heading(1, "五、来源"));
    blocks.add(sources.table(sheet.readings()));
    return new Paper(name + year + "自评结果", name + " " + year + " 年度自评结果", blocks);
  }

  private void summary() {
    blocks.add(new Heading(1, "一、总体情况"));
    List<List<String>> counts = new ArrayList<>();
    for (ItemStatus status : ItemStatus.values()) {
      counts.add(List.of(status(status), String.valueOf(sheet.count(status))));
    }
    blocks.add(new Table("结果分布", List.of("结果", "项数"), List.of(3, 1), counts));
    blocks.add(
        new Paragraph(
            "得分 = 各要求得分的平均；每项要求得分 = 其可判断要点的平均：已披露 1、部分 0.5、已说明原因、仅索引或未见 0。"
                + "不适用和无法判断的不计入。应当、附条件、鼓励分别计算。"));
    List<List<String>> scores = new ArrayList<>();
    for (Score score : sheet.scores()) {
      if (score.scope() != Score.Scope.TOPIC) {
        scores.add(
            List.of(
                score.scope() == Score.Scope.FRAMEWORK
                    ? "全部"
                    : PILLAR.getOrDefault(score.name(), score.name()),
                Objects.requireNonNull(DUTY.get(score.duty())),
                String.valueOf(score.requirements()),
                String.valueOf(score.judged()),
                percent(score.score())));
      }
    }
    blocks.add(
        new Table("得分", List.of("范围", "约束程度", "项数", "可判断", "得分"), List.of(2, 2, 1, 1, 1), scores));
  }

  private void raises() {
    blocks.add(new Heading(1, "二、最能提升得分的事项"));
    List<List<String>> rows =
        sheet.raises().stream()
            .limit(MOST_RAISES)
            .map(
                raise ->
                    List.of(
                        raise.item().requirement().code(),
                        raise.item().requirement().titleZh(),
                        String.join("；", raise.item().gap().missing()),
                        "+" + percent(raise.gain())))
            .toList();
    if (rows.isEmpty()) {
      blocks.add(new Paragraph("没有可提升的应当项，或尚无可判断的要求。"));
    } else {
      blocks.add(new Table("提升事项", List.of("条款", "要求", "尚缺", "提升"), List.of(2, 3, 6, 1), rows));
    }
  }

  private void items() {
    blocks.add(new Heading(1, "三、逐项结果"));
    List<List<String>> rows = new ArrayList<>();
    for (Item item : sheet.items()) {
      String evidence =
          item.points().stream()
              .flatMap(point -> evidence(point).stream())
              .distinct()
              .limit(PROOFS)
              .collect(Collectors.joining("\n"));
      rows.add(
          List.of(
              item.requirement().code(),
              item.requirement().titleZh(),
              status(item.status()),
              evidence,
              String.join("；", item.gap().missing())));
    }
    blocks.add(
        new Table("逐项结果", List.of("条款", "要求", "结果", "依据", "尚缺"), List.of(2, 3, 2, 6, 4), rows));
  }

  /** The firm's own word first, then the report's. */
  private List<String> evidence(Point point) {
    List<String> evidence = new ArrayList<>();
    Answer answer = point.answer();
    if (answer != null) {
      evidence.add("企业填报：" + told(answer) + "（" + answer.by() + "）");
    }
    for (Evidence proof : sources.of(point.found())) {
      evidence.add(sources.quoted(proof));
    }
    return evidence;
  }

  private void answers() {
    blocks.add(new Heading(1, "四、企业填报"));
    List<List<String>> rows = new ArrayList<>();
    for (Item item : sheet.items()) {
      for (Point point : item.points()) {
        Answer answer = point.answer();
        if (answer != null) {
          rows.add(
              List.of(
                  item.requirement().code(),
                  point.text(),
                  told(answer),
                  answer.by(),
                  answer.at().toLocalDate().toString()));
        }
      }
    }
    if (rows.isEmpty()) {
      blocks.add(new Paragraph("企业尚未填报。"));
    } else {
      blocks.add(
          new Table("企业填报", List.of("条款", "要点", "内容", "填报人", "日期"), List.of(2, 4, 6, 2, 2), rows));
    }
  }

  private static String told(Answer answer) {
    Answer.Content content = answer.content();
    List<String> parts = new ArrayList<>();
    parts.add(AnswerWords.EXTENTS.get(content.extent()));
    if (content.value() != null) {
      parts.add(content.value().toPlainString() + " " + Objects.toString(content.unit(), ""));
    }
    if (content.note() != null) {
      parts.add(content.note());
    }
    if (content.link() != null) {
      parts.add(content.link());
    }
    return String.join("；", parts);
  }

  private static String status(ItemStatus status) {
    return Objects.requireNonNull(STATUS.get(status));
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "—" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
