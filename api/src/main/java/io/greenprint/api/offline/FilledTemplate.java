package io.greenprint.api.offline;

import io.greenprint.api.offline.AssessmentTemplate.RowKey;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.ingest.supply.Sheet.Line;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.assessment.Sheet.Item;
import io.greenprint.queries.assessment.Sheet.Point;
import io.greenprint.queries.disclosure.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template that came back: the answers that changed, and what is wrong, cell by cell. Pure: saves
 * nothing.
 */
final class FilledTemplate {

  private final Sheet sheet;
  private final Map<String, Point> points = new HashMap<>();
  private final Map<Subject, Row> rows = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable String page;
  private @Nullable Map<String, Integer> columns;
  private boolean anyHeader;

  private FilledTemplate(Sheet sheet) {
    this.sheet = sheet;
    for (Item item : sheet.items()) {
      item.points().forEach(point -> points.putIfAbsent(point.subject().key(), point));
    }
  }

  /**
   * What came back.
   *
   * @param drafts answers that differ from what stands there
   * @param places row of each draft, for what saving it says
   */
  record Filled(List<Draft> drafts, Map<Subject, Place> places, List<Finding> findings) {}

  private record Row(Draft draft, Place place) {}

  /**
   * Reads a workbook.
   *
   * @param sheet the assessment that it is to fill in
   */
  static Filled read(byte[] workbook, Sheet sheet) {
    FilledTemplate filled = new FilledTemplate(sheet);
    try {
      io.greenprint.ingest.supply.Sheet.read(workbook, filled::line);
    } catch (IOException | RuntimeException broken) {
      // Readers of broken archives throw what they like; all of it means one thing to the user.
      filled.find(
          null,
          "file-unreadable",
          "文件无法读取：" + broken.getMessage(),
          "the file cannot be read: " + broken.getMessage(),
          "请另存为 XLSX 后重试",
          "save it as XLSX and try again");
    }
    if (!filled.anyHeader && filled.findings.isEmpty()) {
      filled.find(
          null,
          "no-template",
          "没有找到“" + AssessmentTemplate.KEY + "”列，不是本系统导出的模板",
          "the column of keys is missing: this is no template of ours",
          "请重新下载模板填写，不要删除隐藏的第一列",
          "download the template again and leave its hidden first column");
    }
    return filled.result();
  }

  private Filled result() {
    List<Draft> drafts = new ArrayList<>();
    Map<Subject, Place> places = new HashMap<>();
    rows.forEach(
        (subject, row) -> {
          places.put(subject, row.place);
          Answer now = Objects.requireNonNull(points.get(subject.key())).answer();
          if (now == null || !alike(now.content(), row.draft.content())) {
            drafts.add(row.draft);
          }
        });
    return new Filled(drafts, places, findings);
  }

  private void line(Line line) {
    if (!Objects.equals(line.sheet(), page)) {
      page = line.sheet();
      columns = null;
    }
    Map<String, Integer> known = columns;
    if (known == null) {
      if (line.cells().contains(AssessmentTemplate.KEY)) {
        Map<String, Integer> heads = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
          heads.putIfAbsent(line.cells().get(i).strip(), i);
        }
        columns = heads;
        anyHeader = true;
      }
      return;
    }
    new Cells(known, line).take();
  }

  /** One row under its heads. */
  private final class Cells {

    private final Map<String, Integer> heads;
    private final Line line;
    private final Place place;

    Cells(Map<String, Integer> heads, Line line) {
      this.heads = heads;
      this.line = line;
      this.place = new Place(line.sheet(), line.number(), null);
    }

    void take() {
      if (text(AssessmentTemplate.EXTENT).isEmpty() && nothingElse()) {
        return;
      }
      RowKey key = RowKey.of(text(AssessmentTemplate.KEY));
      Point point = key == null ? null : points.get(key.subject());
      if (key == null || point == null || !key.assessment().equals(sheet.assessment().id())) {
        find(
            place.at(AssessmentTemplate.KEY),
            "row-unknown",
            "本行不属于这份自评（编号缺失、被修改，或来自另一份模板）",
            "this row is not of this assessment",
            "请从最新模板复制该行后重填",
            "copy the row from a fresh template");
        return;
      }
      Content content = content(point);
      if (content != null) {
        keep(new Row(new Draft(point.subject(), key.seen(), content), place));
      }
    }

    private boolean nothingElse() {
      return text(AssessmentTemplate.VALUE).isEmpty()
          && text(AssessmentTemplate.NOTE).isEmpty()
          && text(AssessmentTemplate.LINK).isEmpty();
    }

    /** Null where a cell makes no sense; what is wrong is told. */
    private @Nullable Content content(Point point) {
      String word = text(AssessmentTemplate.EXTENT);
      Extent extent = AnswerWords.meant(AnswerWords.EXTENTS, word).orElse(null);
      if (extent == null) {
        find(
            place.at(AssessmentTemplate.EXTENT),
            "extent-unknown",
            word.isEmpty() ? "填了内容但没有结论" : "“" + word + "”不是可选的结论",
            word.isEmpty() ? "there is no conclusion" : "\"" + word + "\" is no conclusion",
            "请填：" + String.join("、", AnswerWords.EXTENTS.values()),
            "one of " + String.join(", ", AnswerWords.EXTENTS.values()));
        return null;
      }
      String bound = text(AssessmentTemplate.BOUNDARY);
      Boundary.Kind boundary = AnswerWords.meant(AnswerWords.BOUNDARIES, bound).orElse(null);
      if (boundary == null && !bound.isEmpty()) {
        find(
            place.at(AssessmentTemplate.BOUNDARY),
            "boundary-unknown",
            "“" + bound + "”不是可选的边界",
            "\"" + bound + "\" is no boundary",
            "请填：" + String.join("、", AnswerWords.BOUNDARIES.values()) + "，或留空",
            "one of " + String.join(", ", AnswerWords.BOUNDARIES.values()) + ", or nothing");
        return null;
      }
      String number =
          Normalizer.normalize(text(AssessmentTemplate.VALUE), Normalizer.Form.NFKC)
              .replace(",", "");
      BigDecimal value = null;
      if (!number.isEmpty()) {
        if (!number.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
          find(
              place.at(AssessmentTemplate.VALUE),
              "value-unreadable",
              "“" + text(AssessmentTemplate.VALUE) + "”不是数字",
              "\"" + text(AssessmentTemplate.VALUE) + "\" is no number",
              "数值只写数字，单位写在“单位”列",
              "write the number alone and the unit in its own column");
          return null;
        }
        value = new BigDecimal(number);
      }
      String file = point.answer() == null ? null : point.answer().content().file();
      return new Content(
          manner(point, extent, value),
          extent,
          value,
          orNull(AssessmentTemplate.UNIT),
          boundary,
          orNull(AssessmentTemplate.NOTE),
          orNull(AssessmentTemplate.LINK),
          file);
    }

    private @Nullable String orNull(String head) {
      String text = text(head);
      return text.isEmpty() ? null : text;
    }

    private String text(String head) {
      Integer at = heads.get(head);
      return at == null || at >= line.cells().size() ? "" : line.cells().get(at).strip();
    }
  }

  /** A firm that says what was found confirms it; else it corrects, or adds. */
  private static Manner manner(Point point, Extent extent, @Nullable BigDecimal value) {
    Verdict found = point.found().verdict();
    if (found != Verdict.MET && found != Verdict.PARTLY) {
      return Manner.ADDED;
    }
    boolean same =
        value == null && extent == (found == Verdict.MET ? Extent.COVERED : Extent.PARTLY);
    return same ? Manner.CONFIRMED : Manner.CORRECTED;
  }

  private void keep(Row row) {
    Row other = rows.putIfAbsent(row.draft.subject(), row);
    if (other != null && !alike(other.draft.content(), row.draft.content())) {
      find(
          row.place,
          "two-answers",
          "与" + other.place.zh() + "为同一指标而内容不同，采用前者",
          "another answer to the same subject stands in "
              + other.place.en()
              + "; that one is taken",
          "请使两行一致",
          "make both rows alike");
    }
  }

  private static boolean alike(Content one, Content other) {
    return one.differences(other).stream().allMatch("manner"::equals);
  }

  private void find(
      @Nullable Place place, String code, String zh, String en, String remedyZh, String remedyEn) {
    findings.add(
        Finding.at(
            place,
            code,
            Severity.ERROR,
            new Message(
                place == null ? zh : place.zh() + "：" + zh,
                place == null ? en : place.en() + ": " + en),
            new Message(remedyZh, remedyEn)));
  }
}
