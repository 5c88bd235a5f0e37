package io.greenprint.api.graphql;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.disclosure.FigureNode;
import io.greenprint.queries.disclosure.FigureSeries.Restatement;

/** What is said of two reports that give different values for one year. */
final class Restatements {

  static final String CODE = "figure-restated";

  static final Message REMEDY =
      new Message(
          "请核对两份报告：若为口径或范围调整，应在报告中说明；否则更正其一",
          "Check both reports: a changed scope or method should be explained, else correct one");

  private Restatements() {}

  static Message message(Restatement restatement) {
    FigureNode first = restatement.first();
    FigureNode last = restatement.last();
    return new Message(
        "“%s”%d年的数据在前一份报告为%s%s，在后一份报告为%s%s"
            .formatted(
                last.label(),
                restatement.year(),
                first.value(),
                first.unit(),
                last.value(),
                last.unit()),
        "\"%s\" of %d is %s %s in the earlier report and %s %s in the later"
            .formatted(
                last.label(),
                restatement.year(),
                first.value(),
                first.unit(),
                last.value(),
                last.unit()));
  }
}
