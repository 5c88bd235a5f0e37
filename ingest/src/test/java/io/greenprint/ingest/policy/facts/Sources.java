package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Small documents for the tests of the readers. */
final class Sources {

  private Sources() {}

  /** Paragraphs of one task under some headings, of a document of 2022. */
  static Source of(List<String> path, String... paragraphs) {
    return of("云溪市绿色发展实施方案", path, paragraphs);
  }

  /** Paragraphs of one task of a document with a title. */
  static Source titled(String title, String... paragraphs) {
    return of(title, List.of("二、重点任务"), paragraphs);
  }

  private static Source of(String title, List<String> path, String... paragraphs) {
    String content = String.join("\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      passages.add(
          new Passage(
              start,
              paragraph,
              path.isEmpty() ? -1 : 0,
              path.isEmpty() ? null : Integer.valueOf(0),
              path));
      start += paragraph.length() + 1;
    }
    return new Source(
        Text.plain(content),
        Mended.unchanged(content),
        document(title, content.length()),
        List.of(),
        List.of(),
        passages);
  }

  static Source task(String... paragraphs) {
    return of(List.of("二、重点任务", "（一）绿色发展行动"), paragraphs);
  }

  static Source head(String... paragraphs) {
    return of(List.of(), paragraphs);
  }

  static PolicyDocument document(String title, int length) {
    return new PolicyDocument(
        title,
        "云政发〔2022〕8号",
        List.of("云溪市人民政府"),
        LocalDate.of(2022, 3, 1),
        PolicyDocument.Status.ISSUED,
        "云溪市",
        null,
        List.of(),
        List.of(),
        null,
        new Span(0, length));
  }
}
