package io.greenprint.queries.policy;

import java.util.List;

/** Finds tasks by their words: the seam between the graph's questions and the search index. */
@FunctionalInterface
public interface TextFinder {

  /** Most ids that are given. */
  int MOST = 10_000;

  /** Ids of the tasks whose heading or text holds the words, best first, at most {@link #MOST}. */
  List<String> tasksWith(String words);
}
