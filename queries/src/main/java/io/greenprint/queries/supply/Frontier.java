package io.greenprint.queries.supply;

/** Why a member of a chain has no suppliers in it. */
public enum Frontier {
  /** It says that it has none. */
  DECLARES_NONE,
  /** Nothing is known of its suppliers. */
  NOTHING_KNOWN
}
