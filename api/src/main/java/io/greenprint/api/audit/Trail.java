package io.greenprint.api.audit;

import io.greenprint.api.access.Caller;

/** Takes down who saw and changed what. */
@FunctionalInterface
public interface Trail {

  /** What an action came to where nothing was wrong. */
  String DONE = "DONE";

  /**
   * Takes down what a caller did.
   *
   * @param action such as {@code Query.disclosureGaps} or {@code GET /enterprises/{id}}
   * @param object what it was about, as the request named it; empty where it named nothing
   * @param outcome {@link #DONE}, or the code of what was wrong
   */
  void add(Caller caller, String action, String object, String outcome);
}
