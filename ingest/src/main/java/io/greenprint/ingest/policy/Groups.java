package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds responsibility groups: brackets that hold bodies with their roles, and runs of labels
 * without brackets. A group is told by its place and its make-up, never by one word: the same verbs
 * stand in ordinary prose.
 */
final class Groups {

  private Groups() {}

  /**
   * A responsibility group.
   *
   * @param span brackets included
   * @param content without the brackets around it
   * @param givesWork whether it says who or when; a line of persons (责任领导：…) only joins its
   *     neighbours
   */
  record Group(Span span, Span content, boolean givesWork) {}

  /** The groups of a part of the mended text, in order; neighbours are one. */
  static List<Group> in(String text, int from, int to) {
    List<Group> groups = new ArrayList<>();
    int at = from;
    while (at < to) {
      Group group = groupAt(text, at, from, to);
      if (group == null) {
        at++;
      } else {
        add(groups, group, text);
        at = Math.max(group.span().end(), at + 1);
      }
    }
    groups.removeIf(g -> !g.givesWork());
    return groups;
  }

  static boolean endsWithGroup(String paragraph) {
    List<Group> groups = in(paragraph, 0, paragraph.length());
    return !groups.isEmpty() && isGap(paragraph.substring(groups.getLast().span().end()));
  }

  /** Where the group of a heading begins; -1 where it has none. */
  static int groupStart(String heading) {
    List<Group> groups = in(heading, 0, heading.length());
    return groups.isEmpty() || !endsWithGroup(heading) ? -1 : groups.getFirst().span().start();
  }

  private static @org.jspecify.annotations.Nullable Group groupAt(
      String text, int at, int from, int to) {
    char c = text.charAt(at);
    if (Brackets.opens(c)) {
      return bracketed(text, at, to);
    }
    boolean clauseStart = at == from || "。；\n】 ".indexOf(text.charAt(at - 1)) >= 0;
    return clauseStart && DutyWords.label(text, at) != null ? labelled(text, at, to) : null;
  }

  private static @org.jspecify.annotations.Nullable Group bracketed(String text, int at, int to) {
    int lineEnd = text.indexOf('\n', at);
    int limit = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    int close = Brackets.closeOf(text, at, limit);
    if (close < 0) {
      // The writer forgot to close the group, which a label still tells.
      boolean label = DutyWords.label(text, at + 1) != null;
      close = label ? limit : -1;
    }
    if (close < 0) {
      return null;
    }
    Span content = new Span(at + 1, close);
    Span span = new Span(at, Math.min(close + 1, limit));
    Duties duties = DutyGrammar.read(text, content.start(), content.end());
    boolean ends = isGap(text.substring(span.end(), limit));
    boolean afterSentence = at > 0 && "。；\n".indexOf(text.charAt(at - 1)) >= 0;
    boolean list = duties.isBareList() && (afterSentence || ends) && at > 0;
    return duties.isGroup() || list ? new Group(span, content, duties.givesWork()) : null;
  }

  /** A run of labels to the end of its line, or to the first 。 that no label follows. */
  private static @org.jspecify.annotations.Nullable Group labelled(String text, int at, int to) {
    int lineEnd = text.indexOf('\n', at);
    int limit = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    int end = limit;
    for (int stop = text.indexOf('。', at); stop >= 0 && stop < limit; ) {
      int next = stop + 1;
      while (next < limit && Character.isSpaceChar(text.charAt(next))) {
        next++;
      }
      if (next < limit && DutyWords.label(text, next) == null) {
        end = stop + 1;
        break;
      }
      stop = text.indexOf('。', next);
    }
    int last = end;
    while (last > at && "。 \n".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    Span content = new Span(at, last);
    Duties duties = DutyGrammar.read(text, at, last);
    return duties.isGroup() ? new Group(new Span(at, end), content, duties.givesWork()) : null;
  }

  private static void add(List<Group> groups, Group group, String text) {
    if (!groups.isEmpty()) {
      Group before = groups.getLast();
      if (isGap(text.substring(before.span().end(), group.span().start()))) {
        groups.set(
            groups.size() - 1,
            new Group(
                new Span(before.span().start(), group.span().end()),
                new Span(before.content().start(), group.content().end()),
                before.givesWork() || group.givesWork()));
        return;
      }
    }
    groups.add(group);
  }

  private static boolean isGap(String between) {
    return between.chars().allMatch(c -> Character.isWhitespace(c) || "。；;，,.".indexOf(c) >= 0);
  }
}
