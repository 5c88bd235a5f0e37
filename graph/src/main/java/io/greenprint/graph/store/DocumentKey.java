package io.greenprint.graph.store;

import io.greenprint.graph.policy.PolicyDocument;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells documents apart: the number 发文字号 where there is one, else title, issuers and status.
 * Writers disagree about brackets, spaces and quotes, so the keys leave them out.
 *
 * @param number normalised number; null where the document has none
 * @param title normalised title
 */
record DocumentKey(@Nullable String number, String title) {

  static DocumentKey of(PolicyDocument document) {
    return of(document.docNumber(), document.title());
  }

  static DocumentKey of(@Nullable String docNumber, String title) {
    return new DocumentKey(docNumber == null ? null : number(docNumber), title(title));
  }

  /** Id of the document that has this number, cited or read. */
  static String idOfNumber(String number) {
    return Ids.of("document", "number", number);
  }

  /** Id of a document of which only the title is known. */
  static String idOfTitle(String title) {
    return Ids.of("document", "title", title);
  }

  /** Id of a document that is here. */
  String id(PolicyDocument document) {
    return number == null ? idWithoutNumber(document) : idOfNumber(number);
  }

  /** Id of one of several documents that one notice number covers. */
  String idBeside(PolicyDocument document) {
    return number == null
        ? idWithoutNumber(document)
        : Ids.of("document", "number", number, "title", title);
  }

  private String idWithoutNumber(PolicyDocument document) {
    List<String> issuers = document.issuers().stream().sorted().toList();
    return Ids.of("document", title, String.join("、", issuers), document.status().name());
  }

  private static String number(String docNumber) {
    return Normalizer.normalize(docNumber, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[\\[(【{〔]", "〔")
        .replaceAll("[])】}〕]", "〕");
  }

  /** A title or a name as it is compared: without spaces and punctuation. */
  static String title(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
  }
}
