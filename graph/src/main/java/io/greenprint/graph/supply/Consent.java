package io.greenprint.graph.supply;

/** Whether a supplier agrees to be shown by name in its buyer's list 供应商同意公开情况. */
public enum Consent {
  /** 同意. */
  GRANTED,
  /** 不同意: shown without name and identifiers. */
  REFUSED
}
