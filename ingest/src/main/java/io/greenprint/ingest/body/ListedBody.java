package io.greenprint.ingest.body;

import io.greenprint.graph.policy.BodyRef.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that the data files name.
 *
 * @param place name of the place whose documents use the aliases
 * @param function its function of government; empty where it is no department's
 * @param name full official name
 * @param aliases short forms, used in its place's own documents, or anywhere after the place's name
 * @param from first date; null for no bound
 * @param until first date on which it no longer holds; null for no bound
 * @param partOf full name of the body that it is an office of; null where it is none
 * @param source where the entry comes from
 */
record ListedBody(
    String place,
    String function,
    String name,
    List<String> aliases,
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String partOf,
    String source) {

  boolean exists(LocalDate date) {
    return Form.during(from, until, date);
  }
}
