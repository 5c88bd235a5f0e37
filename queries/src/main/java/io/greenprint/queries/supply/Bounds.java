package io.greenprint.queries.supply;

/**
 * A figure and what it lies between.
 *
 * @param value NaN where there is no answer
 * @param lower no more than the true figure; NaN where nothing is said
 * @param upper no less than the true figure; NaN where nothing bounds it
 */
record Bounds(double value, double lower, double upper) {

  /** A figure as it is. */
  static Bounds exactly(double value) {
    return new Bounds(value, Double.NaN, Double.NaN);
  }

  /** A figure that what is not known can only raise. */
  static Bounds atLeast(double value) {
    return new Bounds(value, value, Double.NaN);
  }
}
