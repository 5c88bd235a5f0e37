package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Section;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document once its outline and tasks are read: all that readers of targets,
 * conditions, citations and registers work from.
 *
 * @param text stored text of the file
 * @param mended the same as it is read
 * @param document the work itself; its span bounds the part of the file that it fills
 * @param sections outline, parents before children
 * @param tasks pieces of ordered work
 */
public record PolicyContext(
    Text text, Mended mended, PolicyDocument document, List<Section> sections, List<Task> tasks) {

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年(?!.{0,3}[-—－至])");

  public PolicyContext {
    sections = List.copyOf(sections);
    tasks = List.copyOf(tasks);
  }

  /** The mended words of a span of the stored text. */
  public String words(Span stored) {
    Span span = mended.locate(stored);
    return mended.text().substring(span.start(), span.end());
  }

  /** Index of the innermost section whose heading or text holds the offset; -1 before the first. */
  public int sectionAt(int offset) {
    int found = -1;
    for (Section section : sections) {
      if (section.headingSpan().start() <= offset && offset < section.body().end()) {
        found = section.index();
      }
    }
    return found;
  }

  /** Index of the task whose text holds the offset; null where it stands outside tasks. */
  public @Nullable Integer taskAt(int offset) {
    for (Task task : tasks) {
      if (task.text().contains(offset)) {
        return task.index();
      }
    }
    return null;
  }

  /** Headings from the top to a section, markers included; empty for -1. */
  public List<String> path(int section) {
    List<String> path = new java.util.ArrayList<>();
    for (int i = section; i >= 0; i = sections.get(i).parent()) {
      path.addFirst(sections.get(i).label());
    }
    return path;
  }

  /** Year that words such as 年底前 mean: the title's (2022年工作要点), else the date's; null without. */
  public @Nullable Integer year() {
    Matcher named = YEAR.matcher(document.title());
    if (named.find()) {
      return Integer.valueOf(named.group(1));
    }
    return document.date() == null ? null : Integer.valueOf(document.date().getYear());
  }
}
