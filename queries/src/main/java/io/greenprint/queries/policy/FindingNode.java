package io.greenprint.queries.policy;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * A finding as stored.
 *
 * @param reading number of the reading that it is about; null where the file gave none
 * @param position index in its reading or file; -1 for what came up at publishing
 * @param code stable name of the kind
 * @param file name of the file as received; null where it is about a reading
 * @param page page of the file, from 1; null where there is none
 * @param place row and column of a table or an exchange file; null elsewhere
 * @param evidence words that it is about; null where it is about the whole
 * @param open whether somebody still has to look
 */
public record FindingNode(
    String id,
    @Nullable Long reading,
    int position,
    String code,
    Severity severity,
    Message message,
    Message remedy,
    @Nullable String file,
    @Nullable Integer page,
    @Nullable Place place,
    @Nullable Evidence evidence,
    boolean open) {

  static FindingNode of(Row row) {
    return new FindingNode(
        row.text("id"),
        row.has("reading") ? Long.valueOf(row.large("reading")) : null,
        row.number("position"),
        row.text("code"),
        row.constant(Severity.class, "severity"),
        new Message(row.text("messageZh"), row.text("messageEn")),
        new Message(row.text("remedyZh"), row.text("remedyEn")),
        row.textOrNull("file"),
        row.numberOrNull("page"),
        row.has("row")
            ? new Place(row.textOrNull("sheet"), row.number("row"), row.textOrNull("column"))
            : null,
        row.has("reading") && row.has("quote") && row.has("start") ? Evidence.of(row) : null,
        row.text("status").equals("OPEN"));
  }
}
