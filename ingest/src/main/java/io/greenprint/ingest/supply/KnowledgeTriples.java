package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Triples of subject, relation and object, one JSON object a line, as experts checked them: those
 * that they call wrong are refused.
 */
public final class KnowledgeTriples implements SupplyFormat {

  @Override
  public String kind() {
    return "knowledge-triples";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.fields().contains("triple");
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    KnowledgeRows knowledge = new KnowledgeRows(out, new FileEnterprises(out));
    List<String> lines = new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        out.row();
        take(lines.get(i), Place.row(i + 1), knowledge, out);
      }
    }
  }

  private static void take(String line, Place place, KnowledgeRows knowledge, SupplyOutput out) {
    JsonNode entry;
    try {
      entry = JsonValues.MAPPER.readTree(line);
    } catch (JacksonException e) {
      out.refuse(
          place, "line-unreadable", "不是合法的 JSON", "not valid JSON", "请重新导出", "export it again");
      return;
    }
    List<String> triple = JsonValues.texts(entry.path("triple"));
    if (triple.size() != 3) {
      out.refuse(
          place, "triple-incomplete", "三元组不完整", "no whole triple", "请核对来源", "check the source");
    } else if ("incorrect".equals(JsonValues.text(entry, "expert_label"))) {
      out.refuse(
          place, "called-wrong", "专家判定为错误", "an expert calls it wrong", "无需处理", "nothing to do");
    } else {
      knowledge.triple(triple.get(0), triple.get(1), triple.get(2), null, place);
    }
  }
}
