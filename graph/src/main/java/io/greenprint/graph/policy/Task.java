package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of ordered work: a leaf section, or one of its parts when it holds several responsibility
 * groups.
 *
 * @param index position in {@link PolicyReading#tasks}
 * @param section index of its section; -1 for a row of a table that stands in none
 * @param path heading chain from the top to the task itself, markers included, without trailing 。
 * @param title words of the heading, without marker
 * @param part from 1
 * @param parts number of parts of the leaf; 1 where it is whole
 * @param text the words that order the work, heading and responsibility group excluded
 * @param group the responsibility group with its brackets; null where there is none
 * @param assignments bodies with roles, in the order of the text; inherited ones last
 * @param openEnded 等 stands after the list
 * @param deadline of the task; null where none is given
 */
public record Task(
    int index,
    int section,
    List<String> path,
    String title,
    int part,
    int parts,
    Span text,
    @Nullable Span group,
    List<Assignment> assignments,
    boolean openEnded,
    @Nullable Deadline deadline) {

  public Task {
    path = List.copyOf(path);
    assignments = List.copyOf(assignments);
  }
}
