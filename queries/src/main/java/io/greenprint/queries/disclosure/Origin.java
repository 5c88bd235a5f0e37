package io.greenprint.queries.disclosure;

/** Whose report bears something out, as seen from one firm; better first. */
public enum Origin {
  /** The firm's own report. */
  OWN,
  /** A report of its group, in words that name the firm. */
  GROUP_NAMING_US,
  /** A report of its group that speaks of the group alone. */
  GROUP_ONLY
}
