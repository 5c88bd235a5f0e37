package io.greenprint.api.assessment;

import io.greenprint.api.assessment.Plausibility.Beside;
import io.greenprint.api.assessment.Relations.Intensity;
import io.greenprint.api.assessment.Relations.Sum;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.disclosure.FigureNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Doubts about the answers of an assessment, held against its reports, last year and each other.
 */
public final class AnswerDoubts {

  private AnswerDoubts() {}

  /** Doubts about each answer that has any. */
  public static Map<Subject, List<Doubt>> of(Sheet sheet) {
    Map<Subject, Sheet.Point> points = new HashMap<>();
    sheet.items().stream()
        .flatMap(item -> item.points().stream())
        .forEach(point -> points.putIfAbsent(point.subject(), point));
    Map<Subject, List<Doubt>> doubts = new HashMap<>();
    points.forEach(
        (subject, point) -> {
          Answer answer = point.answer();
          Content content = answer == null ? null : answer.content();
          if (content != null && content.value() != null && content.unit() != null) {
            List<Doubt> found =
                Plausibility.doubts(
                    content.value(), content.unit(), beside(sheet.assessment().year(), point));
            if (!found.isEmpty()) {
              doubts.computeIfAbsent(subject, one -> new ArrayList<>()).addAll(found);
            }
          }
        });
    relations(points, doubts);
    return doubts;
  }

  private static void relations(
      Map<Subject, Sheet.Point> points, Map<Subject, List<Doubt>> doubts) {
    for (Sum sum : Relations.standard().sums()) {
      Quantity whole = now(points, sum.whole());
      List<Quantity> parts =
          sum.parts().stream().map(part -> now(points, part)).filter(Objects::nonNull).toList();
      if (whole != null && !parts.isEmpty()) {
        Plausibility.sum(whole, parts).ifPresent(doubt -> add(doubts, sum.whole(), doubt));
      }
    }
    for (Intensity one : Relations.standard().intensities()) {
      Quantity amount = now(points, one.amount());
      Quantity intensity = now(points, one.intensity());
      if (amount != null && intensity != null) {
        Plausibility.intensity(
                amount, intensity, before(points, one.amount()), before(points, one.intensity()))
            .ifPresent(doubt -> add(doubts, one.intensity(), doubt));
      }
    }
  }

  private static void add(Map<Subject, List<Doubt>> doubts, Subject subject, Doubt doubt) {
    doubts.computeIfAbsent(subject, one -> new ArrayList<>()).add(doubt);
  }

  private static List<Beside> beside(int year, Sheet.Point point) {
    List<Beside> beside = new ArrayList<>();
    for (FigureNode figure : point.found().figures()) {
      if (figure.year() == year && !figure.boundary().narrow()) {
        beside.add(reported(figure, Beside.Sort.REPORT, year + "年报告"));
      } else if (figure.year() == year - 1 && !figure.boundary().narrow()) {
        beside.add(reported(figure, Beside.Sort.LAST_YEAR, "报告所载" + figure.year() + "年"));
      }
    }
    Answer last = point.lastYearAnswer();
    if (last != null && last.content().value() != null && last.content().unit() != null) {
      beside.add(
          new Beside(
              Beside.Sort.LAST_YEAR,
              last.content().value(),
              last.content().unit(),
              (year - 1) + "年自评"));
    }
    return beside;
  }

  private static Beside reported(FigureNode figure, Beside.Sort sort, String source) {
    Integer page = figure.evidence().page();
    return new Beside(
        sort,
        new BigDecimal(figure.value()),
        figure.unit(),
        page == null ? source : source + "第" + page + "页");
  }

  private static @Nullable Quantity now(Map<Subject, Sheet.Point> points, Subject subject) {
    return said(points.get(subject), Sheet.Point::answer);
  }

  private static @Nullable Quantity before(Map<Subject, Sheet.Point> points, Subject subject) {
    return said(points.get(subject), Sheet.Point::lastYearAnswer);
  }

  private static @Nullable Quantity said(
      Sheet.@Nullable Point point, Function<Sheet.Point, @Nullable Answer> which) {
    return Stream.ofNullable(point)
        .map(which)
        .filter(Objects::nonNull)
        .map(Answer::content)
        .map(AnswerDoubts::quantity)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Quantity quantity(Content content) {
    return content.value() == null || content.unit() == null
        ? null
        : Plausibility.normalised(content.value(), content.unit());
  }
}
