package io.greenprint.graph.store;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.text.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.neo4j.driver.Value;

/** Answers as properties of their nodes, there and back. */
public final class AnswerProperties {

  private AnswerProperties() {}

  /** What is stored of an answer. */
  static Map<String, Object> of(Answer answer) {
    Content content = answer.content();
    return new Properties(Text.plain(""))
        .put("subject", answer.subject().key())
        .put("manner", content.manner())
        .put("extent", content.extent())
        .decimal("value", content.value())
        .put("unit", content.unit())
        .put("boundary", content.boundary())
        .put("note", content.note())
        .put("link", content.link())
        .put("file", content.file())
        .put("version", answer.version())
        .put("by", answer.by())
        .put("at", answer.at())
        .map();
  }

  /** The answer that a map of its properties holds. */
  public static Answer read(Value row) {
    String value = row.get("value").asString(null);
    String boundary = row.get("boundary").asString(null);
    return new Answer(
        new Subject(row.get("subject").asString()),
        new Content(
            Manner.valueOf(row.get("manner").asString()),
            Extent.valueOf(row.get("extent").asString()),
            value == null ? null : new BigDecimal(value),
            row.get("unit").asString(null),
            boundary == null ? null : Boundary.Kind.valueOf(boundary),
            row.get("note").asString(null),
            row.get("link").asString(null),
            row.get("file").asString(null)),
        row.get("version").asInt(),
        row.get("by").asString(),
        row.get("at").asZonedDateTime());
  }
}
