package io.greenprint.queries.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window in which firms may apply, as stored. Components are those of {@link
 * io.greenprint.graph.policy.ApplicationNotice}.
 *
 * @param evidence words that give the window; null where there are none
 */
public record NoticeNode(
    FactKey key,
    int position,
    String subject,
    @Nullable LocalDate opens,
    @Nullable LocalDate closes,
    List<Evidence> conditions,
    List<Evidence> amounts,
    List<Evidence> materials,
    @Nullable Evidence office,
    @Nullable Evidence evidence) {

  public NoticeNode {
    conditions = List.copyOf(conditions);
    amounts = List.copyOf(amounts);
    materials = List.copyOf(materials);
  }

  public String id() {
    return key.id();
  }

  /** Whether one may apply on a day; null where the text gives no last day. */
  public @Nullable Boolean openOn(LocalDate day) {
    if (closes == null) {
      return null;
    }
    return !day.isAfter(closes) && (opens == null || !day.isBefore(opens));
  }

  static NoticeNode of(Row row) {
    return new NoticeNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.number("position"),
        row.text("subject"),
        row.dateOrNull("opens"),
        row.dateOrNull("closes"),
        clauses(row, "conditions", "conditionSpans"),
        clauses(row, "amounts", "amountSpans"),
        clauses(row, "materials", "materialSpans"),
        Evidence.of(row, "office"),
        Evidence.of(row, "window"));
  }

  private static List<Evidence> clauses(Row row, String words, String spans) {
    List<String> quotes = row.texts(words);
    List<Integer> places = row.map().get(spans).asList(value -> value.asInt(), List.of());
    List<Evidence> clauses = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      clauses.add(
          new Evidence(
              row.large("reading"),
              row.numberOrNull("page"),
              places.get(2 * i),
              places.get(2 * i + 1),
              quotes.get(i)));
    }
    return clauses;
  }
}
