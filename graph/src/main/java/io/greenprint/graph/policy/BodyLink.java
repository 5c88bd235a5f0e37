package io.greenprint.graph.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the data files know between two bodies; written when a reading names one of them. */
public sealed interface BodyLink {

  BodyRef from();

  BodyRef to();

  /** Where the data has it from. */
  String source();

  /**
   * Names and functions taken over in a reform.
   *
   * @param function what was taken over; null where it is all
   * @param on day of the change; null where unknown
   */
  record SucceededBy(
      BodyRef from, BodyRef to, @Nullable String function, @Nullable LocalDate on, String source)
      implements BodyLink {}

  /** A body that belongs to another. */
  record PartOf(BodyRef from, BodyRef to, String source) implements BodyLink {}
}
