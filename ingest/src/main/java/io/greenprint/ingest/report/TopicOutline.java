package io.greenprint.ingest.report;

import io.greenprint.graph.report.TopicMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The topics of which a Chinese report speaks, with their pages. */
final class TopicOutline {

  /** Shorter lines are labels and numbers. */
  private static final int SENTENCE_UNITS = 8;

  private TopicOutline() {}

  /** Topics by how many sentences speak of them, most first; index tables speak of none. */
  static List<TopicMention> of(List<Passage> passages) {
    Map<String, Integer> sentences = new HashMap<>();
    Map<String, SortedSet<Integer>> pages = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.index() || passage.text().length() < SENTENCE_UNITS) {
        continue;
      }
      String topic = SentenceTopic.ofFolded(passage.text());
      if (topic.equals(SentenceTopic.NONE)) {
        continue;
      }
      sentences.merge(topic, 1, Integer::sum);
      SortedSet<Integer> places = pages.computeIfAbsent(topic, t -> new TreeSet<>());
      if (passage.page() != null) {
        places.add(passage.page());
      }
    }
    List<TopicMention> outline = new ArrayList<>();
    sentences.forEach(
        (topic, count) ->
            outline.add(
                new TopicMention(
                    topic, count, List.copyOf(pages.getOrDefault(topic, new TreeSet<>())))));
    outline.sort(
        Comparator.comparingInt(TopicMention::sentences)
            .reversed()
            .thenComparing(TopicMention::topic));
    return outline;
  }
}
