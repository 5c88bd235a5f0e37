package io.greenprint.graph.report;

import java.util.List;

/**
 * Where a report speaks of a topic: a first way into a long report, not a disclosure.
 *
 * @param topic name of the topic, in Chinese
 * @param sentences how many speak of it
 * @param pages on which they stand, in order; empty in formats without pages
 */
public record TopicMention(String topic, int sentences, List<Integer> pages) {

  public TopicMention {
    pages = List.copyOf(pages);
  }
}
