package io.greenprint.queries.supply;

import org.jspecify.annotations.Nullable;

/** Figures as they leave this package: what is NaN or endless inside is null outside. */
final class Figures {

  private Figures() {}

  /** Null where there is no answer. */
  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }
}
