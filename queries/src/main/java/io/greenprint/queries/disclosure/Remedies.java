package io.greenprint.queries.disclosure;

import io.greenprint.queries.disclosure.Gap.Judged;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a firm would have to write to close a gap. */
final class Remedies {

  private Remedies() {}

  static @Nullable String of(Judged point) {
    return switch (point.verdict()) {
      case MET, NOT_ASSESSED, NOT_APPLICABLE -> null;
      case MISSING ->
          "请在报告中写明“%s” / The report says nothing of it: disclose it".formatted(point.text());
      case CLAIMED ->
          "索引指向%s，但正文未见“%s”：请在所指页补充内容，或改正索引 / The index points there and the page says nothing: add it or correct the index"
              .formatted(pages(point), point.text());
      case EXPLAINED ->
          "已说明不披露“%s”的理由；如情况变化，请补充 / A reason for leaving it out is given; disclose it when that changes"
              .formatted(point.text());
      case PARTLY -> partly(point);
    };
  }

  private static String partly(Judged point) {
    List<FigureNode> figures = point.figures();
    if (figures.isEmpty()) {
      return "“%s”只有笼统表述：请补充具体内容，涉及数量的给出报告年度全公司口径的数值和单位 / Mentioned only: add what exactly, with figure, unit and year where it is an amount"
          .formatted(point.text());
    }
    if (figures.stream().allMatch(figure -> figure.boundary().narrow())) {
      return "“%s”的数据只覆盖部分主体（%s）：请补充全公司口径 / Figures cover a part of the firm: add those of the whole"
          .formatted(
              point.text(),
              figures.stream()
                  .map(figure -> String.valueOf(figure.boundary().words()))
                  .distinct()
                  .limit(3)
                  .collect(Collectors.joining("、")));
    }
    return "“%s”的数据不完整：请核对报告年度、全公司口径、数值和单位是否齐全 / Figures are not whole: check year, boundary, value and unit"
        .formatted(point.text());
  }

  private static String pages(Judged point) {
    return point.proofs().stream()
        .map(Proof::trigger)
        .filter(trigger -> trigger.contains("["))
        .map(
            trigger ->
                "第" + trigger.substring(trigger.indexOf('[') + 1, trigger.length() - 1) + "页")
        .findFirst()
        .orElse("别处");
  }
}
