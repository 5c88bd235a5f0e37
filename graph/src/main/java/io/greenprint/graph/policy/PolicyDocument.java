package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy document as it names itself.
 *
 * @param title without 《》 and without the notice's 关于印发…的通知 around it where a plan is annexed
 * @param docNumber 发文字号 as written, such as 苏府〔2024〕31号; null where the document has none
 * @param issuers full official names, in order; empty where the text does not say
 * @param date of signature or printing; null where the text does not say
 * @param status issued unless the text says otherwise
 * @param jurisdiction the area that the plan is about (苏州工业园区), which may be smaller than the
 *     issuer's
 * @param regionCode GB/T 2260 code of the area; null where unknown or a zone without one
 * @param addressees 主送, as written, distributed over lists
 * @param copiedTo 抄送, as written
 * @param noticeTitle title of the notice that carries the plan; null where there is none
 * @param span where the document stands in the file (a file may hold several)
 */
public record PolicyDocument(
    String title,
    @Nullable String docNumber,
    List<String> issuers,
    @Nullable LocalDate date,
    Status status,
    @Nullable String jurisdiction,
    @Nullable String regionCode,
    List<String> addressees,
    List<String> copiedTo,
    @Nullable String noticeTitle,
    Span span) {

  public PolicyDocument {
    issuers = List.copyOf(issuers);
    addressees = List.copyOf(addressees);
    copiedTo = List.copyOf(copiedTo);
  }

  /** What a document says of its own standing. */
  public enum Status {
    /** 征求意见稿. */
    DRAFT,
    /** 印发. */
    ISSUED,
    /** 试行, 暂行. */
    TRIAL,
    /** A later document says that it no longer holds. */
    REPEALED
  }
}
