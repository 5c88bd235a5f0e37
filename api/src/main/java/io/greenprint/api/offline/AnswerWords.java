package io.greenprint.api.offline;

import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.report.Boundary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words for answers, as templates print and read them. */
final class AnswerWords {

  static final Map<Extent, String> EXTENTS = extents();
  static final Map<Boundary.Kind, String> BOUNDARIES =
      Map.of(
          Boundary.Kind.SITE, "场所",
          Boundary.Kind.SEGMENT, "分部",
          Boundary.Kind.FIRM, "企业",
          Boundary.Kind.GROUP, "集团");

  private AnswerWords() {}

  private static Map<Extent, String> extents() {
    Map<Extent, String> words = new LinkedHashMap<>();
    words.put(Extent.COVERED, "已覆盖");
    words.put(Extent.PARTLY, "部分覆盖");
    words.put(Extent.MISSING, "未覆盖");
    words.put(Extent.EXPLAINED, "说明原因");
    words.put(Extent.NOT_APPLICABLE, "不适用");
    return words;
  }

  /** What a word means; empty where it is none of them. */
  static <T> Optional<T> meant(Map<T, String> words, String word) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(word.strip()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
