package io.greenprint.ingest.policy.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of mended text and its place in the outline.
 *
 * @param start offset of {@code text} in the mended text
 * @param text its words, heading and responsibility group left out
 * @param section index of its section; -1 where it stands before the first
 * @param task index of the task it belongs to; null where it stands outside tasks
 * @param path heading chain of its place
 */
public record Passage(
    int start, String text, int section, @Nullable Integer task, List<String> path) {

  public Passage {
    path = List.copyOf(path);
  }
}
