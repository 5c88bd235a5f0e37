package io.greenprint.ingest.report;

import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A sub-point found at one place.
 *
 * @param point what was found
 * @param evidence the words that say so
 * @param figure the number, where the sub-point is one
 * @param table number of its table; -1 outside tables
 * @param column words at the head of its column; empty where there are none
 */
record Hit(Point point, Evidence evidence, @Nullable Figure figure, int table, String column) {

  /** A hit outside tables. */
  Hit(Point point, Evidence evidence, @Nullable Figure figure) {
    this(point, evidence, figure, -1, "");
  }
}
