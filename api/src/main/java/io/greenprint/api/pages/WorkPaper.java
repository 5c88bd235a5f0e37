package io.greenprint.api.pages;

import io.greenprint.api.assessment.AnswerDoubts;
import io.greenprint.api.assessment.Doubt;
import io.greenprint.api.pages.EvidenceLinks.Place;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Comment;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.assessment.Transition;
import io.greenprint.queries.assessment.AuditSample;
import io.greenprint.queries.assessment.AuditSample.Draw;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.disclosure.FigureNode;
import io.greenprint.queries.disclosure.Proof;
import io.greenprint.queries.disclosure.Scoring;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An auditor's work paper: how the sample was drawn, so that another can draw it again, and each
 * verdict traced to document, page, words, rule version, answer and person.
 */
final class WorkPaper {

  private static final List<String> SAMPLE =
      List.of(
          "序号",
          "抽样编号 SHA-256",
          "条款",
          "要求",
          "要点",
          "要点编号",
          "判断",
          "报告",
          "规则版本",
          "页码",
          "原文",
          "触发词",
          "报告数据",
          "答复",
          "数值",
          "单位",
          "说明",
          "佐证网址",
          "填报人",
          "时间",
          "答复版本",
          "疑点",
          "审计核对结果",
          "审计意见");

  private final Sheet sheet;
  private final AuditSample sample;
  private final Map<Long, Place> places;

  WorkPaper(Sheet sheet, AuditSample sample, Map<Long, Place> places) {
    this.sheet = sheet;
    this.sample = sample;
    this.places = places;
  }

  void write(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      method(workbook);
      sample(workbook);
      contradictions(workbook);
      history(workbook);
    }
  }

  private void method(Workbook workbook) {
    Worksheet paper = workbook.newWorksheet("抽样方法");
    List<List<String>> lines =
        List.of(
            List.of("企业", sheet.enterprise().name()),
            List.of("统一社会信用代码", Objects.toString(sheet.enterprise().creditCode(), "")),
            List.of("准则", sheet.framework().nameZh()),
            List.of("年度", String.valueOf(sheet.assessment().year())),
            List.of("自评编号", sheet.assessment().id()),
            List.of("自评状态与版本", sheet.assessment().state() + " " + sheet.assessment().version()),
            List.of("抽样种子", sample.seed()),
            List.of("总体（结论为已披露或部分的要点数）", String.valueOf(sample.population())),
            List.of("样本量", String.valueOf(sample.drawn().size())),
            List.of("重做方法", "对总体中每个要点计算 SHA-256(“种子:自评编号:要求编号:要点编号”，UTF-8)，按十六进制值从小到大取前若干个"),
            List.of("评分口径版本", Scoring.current().id() + "：" + Scoring.current().formula()),
            List.of("所据报告", reports()));
    for (int row = 0; row < lines.size(); row++) {
      paper.value(row, 0, lines.get(row).getFirst());
      paper.style(row, 0).bold().set();
      paper.value(row, 1, lines.get(row).getLast());
    }
    paper.width(0, 32);
    paper.width(1, 90);
  }

  private String reports() {
    return places.values().stream()
        .map(Place::document)
        .map(WorkPaper::version)
        .collect(Collectors.joining("；"));
  }

  private void sample(Workbook workbook) {
    Worksheet paper = sheet(workbook, "样本", SAMPLE);
    int row = 1;
    for (Draw draw : sample.drawn()) {
      Sheet.Point point = draw.point();
      Proof proof = point.found().proofs().isEmpty() ? null : point.found().proofs().getFirst();
      DocumentNode document = proof == null ? null : document(proof.evidence().reading());
      Answer answer = point.answer();
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(row));
      cells.add(draw.number());
      cells.add(draw.item().requirement().code());
      cells.add(draw.item().requirement().titleZh());
      cells.add(point.text());
      cells.add(point.subject().key());
      cells.add(point.verdict().name());
      cells.add(document == null ? "" : document.title());
      cells.add(document == null ? "" : rules(document));
      cells.add(proof == null ? "" : Objects.toString(proof.evidence().page(), ""));
      cells.add(proof == null ? "" : proof.evidence().quote());
      cells.add(proof == null ? "" : proof.trigger());
      cells.add(
          point.found().figures().stream().map(WorkPaper::words).collect(Collectors.joining("；")));
      cells.addAll(said(answer));
      cells.add(doubts(point.subject()));
      for (int column = 0; column < cells.size(); column++) {
        paper.value(row, column, cells.get(column));
      }
      row++;
    }
  }

  private static List<String> said(@Nullable Answer answer) {
    return answer == null
        ? List.of("", "", "", "", "", "", "", "")
        : List.of(
            answer.content().manner() + " " + answer.content().extent(),
            answer.content().value() == null ? "" : answer.content().value().toPlainString(),
            Objects.toString(answer.content().unit(), ""),
            Objects.toString(answer.content().note(), ""),
            Objects.toString(answer.content().link(), ""),
            answer.by(),
            answer.at().toString(),
            String.valueOf(answer.version()));
  }

  private void contradictions(Workbook workbook) {
    Worksheet paper = sheet(workbook, "矛盾与疑点", List.of("要点编号", "类别", "内容", "Content"));
    int row = 1;
    for (Map.Entry<Subject, List<Doubt>> entry : AnswerDoubts.of(sheet).entrySet()) {
      for (Doubt doubt : entry.getValue()) {
        paper.value(row, 0, entry.getKey().key());
        paper.value(row, 1, doubt.kind().name());
        paper.value(row, 2, doubt.message().zh());
        paper.value(row, 3, doubt.message().en());
        row++;
      }
    }
  }

  private void history(Workbook workbook) {
    Worksheet paper = sheet(workbook, "流转与意见", List.of("时间", "人", "事项", "内容"));
    int row = 1;
    for (Transition one : sheet.transitions()) {
      paper.value(row, 0, one.at().toString());
      paper.value(row, 1, one.by());
      paper.value(row, 2, one.from() + " → " + one.to());
      paper.value(row, 3, Objects.toString(one.remarks(), ""));
      row++;
    }
    for (Comment one : sheet.comments()) {
      paper.value(row, 0, one.at().toString());
      paper.value(row, 1, one.by());
      paper.value(row, 2, "意见");
      paper.value(row, 3, one.text());
      row++;
    }
  }

  private static Worksheet sheet(Workbook workbook, String name, List<String> heads) {
    Worksheet paper = workbook.newWorksheet(name);
    for (int column = 0; column < heads.size(); column++) {
      paper.value(0, column, heads.get(column));
      paper.style(0, column).bold().set();
    }
    paper.freezePane(0, 1);
    return paper;
  }

  private String doubts(Subject subject) {
    return AnswerDoubts.of(sheet).getOrDefault(subject, List.of()).stream()
        .map(doubt -> doubt.message().zh())
        .collect(Collectors.joining("；"));
  }

  private @Nullable DocumentNode document(long reading) {
    Place place = places.get(reading);
    return place == null ? null : place.document();
  }

  /** A document in the version that was read: its file by its bytes, and the rules. */
  private static String version(DocumentNode document) {
    ReadingNode reading = document.reading();
    return reading == null
        ? document.title()
        : "%s（%s，文件 SHA-256 %s，规则版本 %s）"
            .formatted(
                document.title(), reading.fileName(), reading.sourceFile(), reading.ruleVersion());
  }

  private static String rules(DocumentNode document) {
    return document.reading() == null ? "" : document.reading().ruleVersion();
  }

  private static String words(FigureNode figure) {
    return figure.year() + "：" + figure.value() + " " + figure.unit();
  }
}
