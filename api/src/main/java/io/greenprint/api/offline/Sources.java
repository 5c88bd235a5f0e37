package io.greenprint.api.offline;

import io.greenprint.api.paper.Paper.Table;
import io.greenprint.queries.disclosure.FigureNode;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Proof;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Names of the documents and pages behind what a paper says. */
record Sources(View view) {

  private static final int QUOTE = 80;

  /** Words with the page that they stand on: “…”（2024年度报告 第 3 页）. */
  String quoted(Evidence evidence) {
    String quote = evidence.quote().replaceAll("\\s+", " ").strip();
    String shown = quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote;
    return "“" + shown + "”（" + place(evidence) + "）";
  }

  /** Document and page. */
  String place(Evidence evidence) {
    String title = title(view.catalog().documentOf(evidence.reading()));
    return evidence.page() == null ? title : title + " 第 " + evidence.page() + " 页";
  }

  /** Evidence of a sub-point: words of the text first, index rows left out. */
  List<Evidence> of(Gap.Judged point) {
    return Stream.concat(
            point.proofs().stream().filter(proof -> !proof.indexRow()).map(Proof::evidence),
            point.figures().stream().map(FigureNode::evidence))
        .toList();
  }

  /** Pages that bear a requirement out, in order, each once. */
  List<Integer> pages(Gap gap) {
    return gap.points().stream()
        .flatMap(point -> of(point).stream())
        .map(Evidence::page)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** The readings as a table: what was read, from which bytes, by which rules. */
  Table table(Collection<Long> readings) {
    List<List<String>> rows = new ArrayList<>();
    Set<Long> once = new LinkedHashSet<>(readings);
    for (long reading : once) {
      DocumentNode document = view.catalog().documentOf(reading);
      ReadingNode read = Objects.requireNonNull(document.reading());
      rows.add(List.of(title(document), read.fileName(), read.sourceFile(), read.ruleVersion()));
    }
    return new Table("来源", List.of("文件", "文件名", "SHA-256", "规则版本"), List.of(4, 4, 5, 2), rows);
  }

  static String title(DocumentNode document) {
    return document.title().isBlank() ? "（无标题）" : document.title();
  }
}
