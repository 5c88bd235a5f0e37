package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window in which firms may apply (申报通知).
 *
 * @param subject what is applied for
 * @param opens first day; null where the text does not say
 * @param closes last day; null where the text does not say
 * @param windowSpan the words that give the window; null where there are none
 * @param conditions 申报条件, one clause each
 * @param amounts 支持标准: sums as written
 * @param materials 申报材料, one item each
 * @param office 受理单位 with contact as written; null where the text does not say
 */
public record ApplicationNotice(
    String subject,
    @Nullable LocalDate opens,
    @Nullable LocalDate closes,
    @Nullable Span windowSpan,
    List<Span> conditions,
    List<Span> amounts,
    List<Span> materials,
    @Nullable Span office) {

  public ApplicationNotice {
    conditions = List.copyOf(conditions);
    amounts = List.copyOf(amounts);
    materials = List.copyOf(materials);
  }
}
