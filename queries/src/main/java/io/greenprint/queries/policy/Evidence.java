package io.greenprint.queries.policy;

import org.jspecify.annotations.Nullable;

/**
 * The words of an original that prove a fact.
 *
 * @param reading number of the reading that found them; tells the document
 * @param page page of the file, from 1; null where the format has none
 * @param start first UTF-16 unit in the stored text
 * @param end unit after the last
 * @param quote the words exactly as printed
 */
public record Evidence(long reading, @Nullable Integer page, int start, int end, String quote) {

  /** The words that a fact stands on: {@code quote}, {@code start}, {@code end}. */
  static Evidence of(Row row) {
    return new Evidence(
        row.large("reading"),
        row.numberOrNull("page"),
        row.number("start"),
        row.number("end"),
        row.text("quote"));
  }

  /** Other words of a fact: {@code name}, {@code nameStart}, {@code nameEnd}; null where none. */
  static @Nullable Evidence of(Row row, String name) {
    String quote = row.textOrNull(name);
    return quote == null
        ? null
        : new Evidence(
            row.large("reading"),
            row.numberOrNull("page"),
            row.number(name + "Start"),
            row.number(name + "End"),
            quote);
  }
}
