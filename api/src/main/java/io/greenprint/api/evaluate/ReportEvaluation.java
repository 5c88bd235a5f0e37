package io.greenprint.api.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the items found in ESG reports with their annotation: status, evidence page and values.
 */
final class ReportEvaluation {

  private static final List<String> STATUSES = List.of("full", "partial", "missing");

  private int items;
  private int strict;
  private int lenient;
  private int missing;
  private int falselyDisclosed;
  private int cited;
  private int citedRight;
  private Score values = Score.NONE;
  private final Map<String, Score> byStatus = new HashMap<>();

  /** Adds one report. */
  void add(JsonNode annotated, JsonNode extracted) {
    Map<String, JsonNode> found = new HashMap<>();
    extracted.path("items").values().forEach(item -> found.put(item.path("item").asString(), item));
    for (JsonNode item : annotated.path("items").values()) {
      addItem(
          item,
          found.getOrDefault(item.path("item").asString(), JsonMapper.shared().createObjectNode()));
    }
  }

  /** Shares from 0 to 1, in the order in which they are read. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("status strict", share(strict, items));
    figures.put("status lenient", share(lenient, items));
    figures.put(
        "macro F1",
        STATUSES.stream()
            .mapToDouble(status -> byStatus.getOrDefault(status, Score.NONE).f1())
            .average()
            .orElse(0));
    STATUSES.forEach(
        status -> figures.put("F1 " + status, byStatus.getOrDefault(status, Score.NONE).f1()));
    figures.put("false disclosure", share(falselyDisclosed, missing));
    figures.put("evidence page", share(citedRight, cited));
    figures.put("values precision", values.precision());
    figures.put("values recall", values.recall());
    figures.put("values F1", values.f1());
    return figures;
  }

  private void addItem(JsonNode annotated, JsonNode extracted) {
    String want = annotated.path("status").asString();
    String said = extracted.path("status").asString("missing");
    boolean right = want.equals(said);
    boolean acceptable = right || strings(annotated.path("also_acceptable")).contains(said);
    items++;
    strict += right ? 1 : 0;
    lenient += acceptable ? 1 : 0;
    byStatus.merge(want, new Score(right ? 1 : 0, 1, 0), Score::plus);
    byStatus.merge(said, new Score(0, 0, 1), Score::plus);
    if (want.equals("missing")) {
      missing++;
      falselyDisclosed += acceptable ? 0 : 1;
    } else if (right && !annotated.path("evidence").isEmpty()) {
      addEvidence(annotated, extracted);
    }
    addValues(annotated.path("values"), extracted.path("values"));
  }

  private void addEvidence(JsonNode annotated, JsonNode extracted) {
    Set<Integer> pages = new HashSet<>();
    annotated
        .path("evidence")
        .values()
        .forEach(evidence -> pages.add(evidence.path("page").asInt(-1)));
    annotated.path("also_pages").values().forEach(page -> pages.add(page.asInt()));
    cited++;
    citedRight +=
        extracted.path("evidence").values().stream()
                .anyMatch(evidence -> pages.contains(evidence.path("page").asInt(0)))
            ? 1
            : 0;
  }

  private void addValues(JsonNode annotated, JsonNode extracted) {
    List<JsonNode> left = new ArrayList<>(extracted.values());
    int agreed = 0;
    for (JsonNode value : annotated.values()) {
      for (int i = 0; i < left.size(); i++) {
        JsonNode candidate = left.get(i);
        if (candidate.path("year").asString("").equals(value.path("year").asString(""))
            && Quantities.same(value, candidate)) {
          left.remove(i);
          agreed++;
          break;
        }
      }
    }
    values = values.plus(new Score(agreed, annotated.size(), extracted.size()));
  }

  private static Set<String> strings(JsonNode list) {
    Set<String> all = new HashSet<>();
    list.values().forEach(value -> all.add(value.asString()));
    return all;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
