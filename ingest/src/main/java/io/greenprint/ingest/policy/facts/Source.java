package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Section;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import io.greenprint.ingest.values.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One document as the fact readers see it.
 *
 * @param text stored text of the file
 * @param mended the same as it is read
 * @param document the work itself
 * @param sections its outline
 * @param tasks its ordered work
 * @param passages its paragraphs in reading order
 */
public record Source(
    Text text,
    Mended mended,
    PolicyDocument document,
    List<Section> sections,
    List<Task> tasks,
    List<Passage> passages) {

  private static final Pattern YEAR = Pattern.compile("(?<![-—－至~～])(20[0-9]{2})年(?!.{0,3}[-—－至])");

  public Source {
    sections = List.copyOf(sections);
    tasks = List.copyOf(tasks);
    passages = List.copyOf(passages);
  }

  /**
   * The document cut into passages: lines of mended text without headings and duty groups. An item
   * that is a heading alone, with nothing under it, is a passage of its own; so is what a row of a
   * task table orders, however many lines and cells it takes.
   */
  public static Source of(
      Text text, Mended mended, PolicyDocument document, List<Section> sections, List<Task> tasks) {
    return new Source(
        text,
        mended,
        document,
        sections,
        tasks,
        new Cutter(text, mended, document, sections, tasks).cut());
  }

  /**
   * Year that words like 年底前 mean: the title's (2022年工作要点), else the date's; null where unknown.
   */
  @Nullable Integer year() {
    Matcher named = YEAR.matcher(document.title());
    if (named.find()) {
      return Integer.valueOf(named.group(1));
    }
    return document.date() == null ? null : Integer.valueOf(document.date().getYear());
  }

  /**
   * First year that the document looks ahead from: of its date, else of the first time in its title
   * (“十四五” → 2021); null where neither is there.
   */
  @Nullable Integer since() {
    Integer year = year();
    if (year != null) {
      return year;
    }
    return Deadlines.find(document.title(), null).stream()
        .map(Deadlines.Time::from)
        .filter(Objects::nonNull)
        .map(LocalDate::getYear)
        .findFirst()
        .orElse(null);
  }

  /** The place in the stored text of units {@code start} to {@code end} of a passage. */
  Span origin(Passage passage, int start, int end) {
    return mended.origin(passage.start() + start, passage.start() + end);
  }

  private static final class Cutter {

    private static final Pattern AROUND_GROUP = Pattern.compile("[\\s　。（）()〔〕［］\\[\\]【】]*");

    private final Text text;
    private final Mended mended;
    private final PolicyDocument document;
    private final List<Section> sections;
    private final List<Task> tasks;
    private final NavigableMap<Integer, Section> sectionStarts = new TreeMap<>();
    private final NavigableMap<Integer, Task> taskStarts = new TreeMap<>();

    Cutter(
        Text text,
        Mended mended,
        PolicyDocument document,
        List<Section> sections,
        List<Task> tasks) {
      this.text = text;
      this.mended = mended;
      this.document = document;
      this.sections = sections;
      this.tasks = tasks;
      sections.forEach(section -> sectionStarts.put(section.headingSpan().start(), section));
      tasks.forEach(task -> taskStarts.put(task.text().start(), task));
    }

    List<Passage> cut() {
      List<Span> left = leftOut();
      List<Passage> passages = new ArrayList<>();
      Span whole = mended.locate(document.span());
      String words = mended.text();
      int start = whole.start();
      int next = 0;
      while (start < whole.end()) {
        while (next < left.size() && left.get(next).end() <= start) {
          next++;
        }
        Span gap = next < left.size() ? left.get(next) : new Span(whole.end(), whole.end());
        if (gap.start() <= start && gap.end() > start) {
          start = gap.end();
          continue;
        }
        int line = words.indexOf('\n', start);
        int end = Math.min(line < 0 ? whole.end() : line, Math.min(gap.start(), whole.end()));
        int first = start;
        while (first < end && "。　 ".indexOf(words.charAt(first)) >= 0) {
          first++; // the stop of a heading
        }
        if (first < end) {
          passages.add(passage(first, words.substring(first, end)));
        }
        start = end == line ? end + 1 : Math.max(end, start + 1);
      }
      tasks.stream().filter(this::isInTable).map(this::cells).forEach(passages::add);
      passages.sort(Comparator.comparingInt(Passage::start));
      return passages;
    }

    /** What a row orders, in one line; the marks that part lines and cells keep their length. */
    private Passage cells(Task task) {
      Span cells = mended.locate(task.text());
      String words = mended.text().substring(cells.start(), cells.end());
      return new Passage(
          cells.start(),
          words.replace('\n', ' ').replace('\t', '；'),
          sectionAt(task.text().start()),
          task.index(),
          task.path());
    }

    private boolean isInTable(Task task) {
      int at = task.text().start();
      if (text.tables().stream().anyMatch(table -> table.span().contains(at))) {
        return true;
      }
      int place = mended.locate(task.text()).start();
      int lineStart = mended.text().lastIndexOf('\n', place - 1) + 1;
      int lineEnd = mended.text().indexOf('\n', place);
      return mended
          .text()
          .substring(lineStart, lineEnd < 0 ? mended.text().length() : lineEnd)
          .contains("\t");
    }

    private Passage passage(int start, String words) {
      int offset = mended.origin(start, start + 1).start();
      int section = sectionAt(offset);
      Integer task = taskAt(offset, section);
      return new Passage(start, words, section, task, path(section, task));
    }

    /** The deepest section whose heading or body holds an offset; -1 where none does. */
    private int sectionAt(int offset) {
      Map.Entry<Integer, Section> last = sectionStarts.floorEntry(offset);
      int index = last == null ? -1 : last.getValue().index();
      while (index >= 0 && sections.get(index).body().end() <= offset) {
        index = sections.get(index).parent();
      }
      return index;
    }

    /** The task whose text holds an offset, or whose whole text is the heading that does. */
    private @Nullable Integer taskAt(int offset, int section) {
      Map.Entry<Integer, Task> last = taskStarts.floorEntry(offset);
      if (last != null && last.getValue().text().contains(offset)) {
        return last.getValue().index();
      }
      return section >= 0 && isWholeItem(sections.get(section))
          ? tasks.stream()
              .filter(task -> task.section() == section)
              .map(Task::index)
              .findFirst()
              .orElse(null)
          : null;
    }

    private List<String> path(int section, @Nullable Integer task) {
      if (task != null) {
        return tasks.get(task).path();
      }
      List<String> path = new ArrayList<>();
      for (int i = section; i >= 0; i = sections.get(i).parent()) {
        path.addFirst(sections.get(i).label());
      }
      return path;
    }

    /** Headings with text under them, groups, and what rows order, in the mended text. */
    private List<Span> leftOut() {
      List<Span> spans = new ArrayList<>();
      for (Section section : sections) {
        Span heading = mended.locate(section.headingSpan());
        spans.add(isWholeItem(section) ? numberOf(section, heading) : heading);
      }
      for (Task task : tasks) {
        Span group = task.group();
        if (group != null) {
          spans.add(mended.locate(group));
        }
        if (isInTable(task)) {
          spans.add(mended.locate(task.text()));
        }
      }
      spans.sort(Comparator.comparingInt(Span::start));
      return spans;
    }

    /** What stands before the words of a heading. */
    private Span numberOf(Section section, Span heading) {
      String words = mended.text().substring(heading.start(), heading.end());
      return new Span(
          heading.start(), heading.start() + Math.max(0, words.indexOf(section.heading())));
    }

    /** A heading with nothing under it, or nothing but who is to do it. */
    private boolean isWholeItem(Section section) {
      Span body = mended.locate(section.body());
      StringBuilder words = new StringBuilder(mended.text().substring(body.start(), body.end()));
      for (Task task : tasks) {
        Span group = task.section() == section.index() ? task.group() : null;
        if (group != null) {
          Span place = mended.locate(group);
          int from = Math.max(0, place.start() - body.start());
          int to = Math.min(words.length(), place.end() - body.start());
          words.replace(from, Math.max(from, to), " ".repeat(Math.max(0, to - from)));
        }
      }
      return AROUND_GROUP.matcher(words).matches();
    }
  }
}
