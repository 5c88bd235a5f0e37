package io.greenprint.graph.report;

/** How much of an indicator's own definition the sub-points found make up. */
public enum Coverage {
  FULL,
  PARTIAL,
  MISSING
}
