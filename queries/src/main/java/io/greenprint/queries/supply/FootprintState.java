package io.greenprint.queries.supply;

/** What sort of footprint a supplier has on the date. */
public enum FootprintState {
  VERIFIED,
  UNVERIFIED,
  NONE
}
