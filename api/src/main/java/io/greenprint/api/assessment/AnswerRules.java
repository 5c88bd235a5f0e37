package io.greenprint.api.assessment;

import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.store.Assessments.Draft;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every answer has to keep to; all else is at most a {@link Doubt}. Pure. */
final class AnswerRules {

  private static final int LONGEST_NOTE = 4_000;
  private static final int LONGEST_UNIT = 40;
  private static final int LONGEST_LINK = 2_000;
  private static final int MOST_DIGITS = 30;

  private AnswerRules() {}

  /** What answers to a framework may be about. */
  static Set<Subject> subjects(Framework framework) {
    return framework.requirements().stream()
        .flatMap(item -> item.points().stream().map(point -> Subject.of(item, point)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Why an answer cannot be saved; empty where it can. */
  static Optional<Refusal> refusal(Draft draft, Set<Subject> subjects) {
    Content content = draft.content();
    if (!subjects.contains(draft.subject())) {
      return refused(
          draft,
          "unknown-subject",
          new Message("该准则没有这一要点", "The framework has no such sub-point"),
          new Message(
              "请使用 items.points.subject 给出的编号", "Use a subject that items.points.subject gives"));
    }
    if (isReason(content.extent()) && isBlank(content.note())) {
      return refused(
          draft,
          "reason-missing",
          new Message("未写明理由", "There is no reason"),
          new Message(
              "选择“说明原因”或“不适用”时，请在说明中写明理由",
              "Where something is explained or does not apply, say why in the note"));
    }
    if (content.value() != null && isBlank(content.unit())) {
      return refused(
          draft,
          "unit-missing",
          new Message("有数值而没有单位", "There is a value without a unit"),
          new Message("请填写单位；人数、次数请填“人”“次”", "Give the unit; of counts: 人, 次, 件"));
    }
    if (tooLong(content)) {
      return refused(
          draft,
          "too-long",
          new Message("内容过长", "It is too long"),
          new Message(
              "说明最多 4000 字，单位 40 字，网址 2000 字，数值 30 位",
              "At most 4,000 characters of note, 40 of unit, 2,000 of link, 30 digits"));
    }
    if (content.link() != null && !isWebAddress(content.link())) {
      return refused(
          draft,
          "link-not-web",
          new Message("佐证网址不是网页地址", "The link is no web address"),
          new Message("请填写以 https:// 或 http:// 开头的地址", "Give one that begins with https://"));
    }
    return Optional.empty();
  }

  private static boolean isReason(Extent extent) {
    return extent == Extent.EXPLAINED || extent == Extent.NOT_APPLICABLE;
  }

  private static boolean tooLong(Content content) {
    return length(content.note()) > LONGEST_NOTE
        || length(content.unit()) > LONGEST_UNIT
        || length(content.link()) > LONGEST_LINK
        || (content.value() != null
            && (content.value().precision() > MOST_DIGITS
                || Math.abs(content.value().scale()) > MOST_DIGITS));
  }

  /** Nothing that a browser would run, such as javascript: addresses. */
  private static boolean isWebAddress(String link) {
    try {
      URI address = new URI(link);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static Optional<Refusal> refused(
      Draft draft, String code, Message message, Message remedy) {
    return Optional.of(new Refusal(draft.subject(), code, message, remedy));
  }
}
