package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Section;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of headings of one document, in reading order. Any chain of numbering is read: marks of
 * the same chain are siblings, an outer chain closes the inner ones, and a short line without a
 * mark that stands where a mark is missing is a heading of its own.
 *
 * @param items headings, parents before children
 */
record Outline(List<Item> items) {

  Outline {
    items = List.copyOf(items);
  }

  /**
   * Reads the headings of stretches of the mended text; numbering begins anew in each. Lines of
   * task tables are none.
   */
  static Outline read(String mended, List<Span> stretches, List<TaskTable> tables) {
    List<Item> items = new ArrayList<>();
    for (Span stretch : stretches) {
      List<Paragraph> paragraphs =
          Paragraph.of(mended, stretch.start(), stretch.end()).stream()
              .filter(p -> tables.stream().noneMatch(t -> t.contains(p.start())))
              .toList();
      items.addAll(new Builder(paragraphs, items.size(), stretch.end()).build());
    }
    return new Outline(items);
  }

  boolean isLeaf(Item item) {
    return item.index() + 1 >= items.size() || items.get(item.index() + 1).parent() != item.index();
  }

  List<Item> children(Item item) {
    return items.stream().filter(i -> i.parent() == item.index()).toList();
  }

  /** Headings from the top to the item itself. */
  List<Item> chain(Item item) {
    List<Item> chain = new ArrayList<>();
    for (int i = item.index(); i >= 0; i = items.get(i).parent()) {
      chain.addFirst(items.get(i));
    }
    return chain;
  }

  List<String> path(Item item) {
    return chain(item).stream().map(Item::label).toList();
  }

  /** The outline as sections of the stored text. */
  List<Section> sections(Mended mended) {
    return items.stream()
        .map(
            i ->
                new Section(
                    i.index(),
                    i.parent(),
                    i.level(),
                    i.markerText(),
                    i.heading(),
                    mended.origin(new Span(i.start(), i.headingEnd())),
                    mended.origin(new Span(i.bodyStart(), Math.max(i.bodyStart(), i.end())))))
        .toList();
  }

  /** Walks the paragraphs once and keeps the chain of open headings. */
  private static final class Builder {

    /** Marks that may stand alone on their line. */
    private static final Set<Marker.Kind> DIVISIONS =
        EnumSet.of(Marker.Kind.CHAPTER, Marker.Kind.SECTION, Marker.Kind.ARTICLE);

    private final List<Paragraph> paragraphs;
    private final int firstIndex;
    private final int end;
    private final Set<Integer> skipped;
    private final List<Item> items = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<Marker.Kind, Integer> last = new EnumMap<>(Marker.Kind.class);
    private boolean inBox;
    private @Nullable Marker inBoxBefore;

    /** A heading whose text goes on, and the chain that it counts in, even without a mark. */
    private record Open(Item item, Marker.@Nullable Kind kind) {}

    Builder(List<Paragraph> paragraphs, int firstIndex, int end) {
      this.paragraphs = paragraphs;
      this.firstIndex = firstIndex;
      this.end = end;
      this.skipped = Contents.of(paragraphs);
    }

    List<Item> build() {
      for (int i = 0; i < paragraphs.size(); i++) {
        if (skipped.contains(i) || paragraphs.get(i).isRow()) {
          continue;
        }
        Paragraph paragraph = paragraphs.get(i);
        if (paragraph.text().matches("专\\s?栏\\s?[0-9一二三四五六七八九十]*.{0,40}")) {
          inBox = true;
          inBoxBefore = null;
          continue;
        }
        Marker marker = marker(i);
        if (marker != null && isBare(marker, paragraph) && titleBelow(i)) {
          Paragraph title = paragraphs.get(i + 1);
          paragraph = paragraph.with(title);
          i++;
        }
        if (marker != null && accepts(marker, paragraph, i)) {
          inBox = false;
          place(marker, paragraph);
        } else if (marker == null && standsForMark(i)) {
          placeUnmarked(paragraph);
        }
      }
      return closed();
    }

    /**
     * The mark at the head of a paragraph. A number whose sub-items are decimal (2 above 2.1) is a
     * chain outside theirs.
     */
    private @Nullable Marker marker(int index) {
      String text = paragraphs.get(index).text();
      Marker marker = Marker.at(text);
      Marker whole =
          marker == null || marker.kind() == Marker.Kind.NUMBER ? Marker.whole(text) : null;
      boolean above =
          whole != null
              && index + 1 < paragraphs.size()
              && paragraphs
                  .get(index + 1)
                  .text()
                  .matches(whole.value() + "\\s?[.．]\\s?1(?![0-9]).*");
      return above ? whole : marker;
    }

    private static boolean isBare(Marker marker, Paragraph paragraph) {
      return marker.length() >= paragraph.text().length()
          && (marker.kind() == Marker.Kind.CHAPTER || marker.kind() == Marker.Kind.SECTION);
    }

    /** 第三节 alone on its line takes its title from the next. */
    private boolean titleBelow(int index) {
      if (index + 1 >= paragraphs.size()) {
        return false;
      }
      String next = paragraphs.get(index + 1).text();
      return (Headings.looksLikeTitle(next) || next.matches("(?!目 ?录)[\\p{IsHan} ]{2,4}"))
          && Marker.at(next) == null;
    }

    /** Whether a mark at the head of a line is numbering, and of an item rather than a list. */
    private boolean accepts(Marker marker, Paragraph paragraph, int index) {
      if (inBox) {
        return endsBox(marker);
      }
      if (marker.length() >= paragraph.text().length()) {
        return DIVISIONS.contains(marker.kind());
      }
      if (isEnumeration(marker, paragraph, index)) {
        return false;
      }
      Integer before = last.get(marker.kind());
      if (marker.kind() == Marker.Kind.DECIMAL) {
        return marker.value() == 1 || (before != null && marker.value() == before + 1);
      }
      if (marker.kind() != Marker.Kind.NUMBER) {
        return true;
      }
      int value = marker.value();
      return value == 1
          || (before != null && value > before && value <= before + 3)
          || (value <= 50 && Headings.of(paragraph, marker).isShort());
    }

    /** A mark that goes on counting where the document stopped, and not where the box did. */
    private boolean endsBox(Marker marker) {
      Marker above = inBoxBefore;
      inBoxBefore = marker;
      Integer before = last.get(marker.kind());
      boolean ofBox =
          above != null && above.kind() == marker.kind() && marker.value() == above.value() + 1;
      return !ofBox
          && before != null
          && marker.value() == before + 1
          && (isOpen(marker.kind()) || marker.kind().compareTo(Marker.Kind.CHINESE) <= 0);
    }

    /** One clause of a list inside an item: （1）…；（2）…； */
    private boolean isEnumeration(Marker marker, Paragraph paragraph, int index) {
      if (marker.kind().compareTo(Marker.Kind.NUMBER) < 0 || paragraph.text().indexOf('。') >= 0) {
        return listAbove(marker, index) && !Groups.endsWithGroup(paragraph.text());
      }
      String text = paragraph.text();
      return (text.endsWith("；") || text.endsWith(";")) && !Groups.endsWithGroup(text);
    }

    private boolean listAbove(Marker marker, int index) {
      if (marker.kind().compareTo(Marker.Kind.NUMBER) < 0 || index == 0 || marker.value() == 1) {
        return false;
      }
      Paragraph above = paragraphs.get(index - 1);
      Marker before = Marker.at(above.text());
      return before != null
          && before.kind() == marker.kind()
          && before.value() == marker.value() - 1
          && (above.text().endsWith("；") || above.text().endsWith(";"))
          && !Groups.endsWithGroup(above.text());
    }

    private boolean isOpen(Marker.Kind kind) {
      return open.stream().anyMatch(o -> o.kind() == kind);
    }

    private void place(Marker marker, Paragraph paragraph) {
      if (isOpen(marker.kind())) {
        while (open.getLast().kind() != marker.kind()) {
          open.removeLast();
        }
        open.removeLast();
      } else {
        while (!open.isEmpty() && closes(marker.kind(), open.getLast())) {
          open.removeLast();
        }
      }
      last.put(marker.kind(), marker.value());
      add(marker, marker.kind(), paragraph);
    }

    private static boolean closes(Marker.Kind kind, Open heading) {
      Marker.Kind other = heading.kind();
      return other != null && other.compareTo(kind) > 0;
    }

    /**
     * A short line between two items, the second of which goes on counting: the mark of its heading
     * is missing.
     */
    private boolean standsForMark(int index) {
      Paragraph paragraph = paragraphs.get(index);
      if (inBox || open.size() < 2 || !Headings.looksLikeTitle(paragraph.text())) {
        return false;
      }
      int next = index + 1;
      if (next >= paragraphs.size()) {
        return false;
      }
      Marker below = Marker.at(paragraphs.get(next).text());
      Marker current = open.getLast().item().marker();
      return below != null
          && current != null
          && current.kind() == below.kind()
          && below.kind().compareTo(Marker.Kind.CHINESE_BRACKETED) > 0
          && (below.value() == current.value() + 1 || below.value() == 1);
    }

    /** The heading is a sibling of the one above the current item. */
    private void placeUnmarked(Paragraph paragraph) {
      open.removeLast();
      Marker.Kind kind = open.removeLast().kind();
      if (kind != null) {
        last.merge(kind, 1, Integer::sum);
      }
      add(null, kind, paragraph);
    }

    private void add(@Nullable Marker marker, Marker.@Nullable Kind kind, Paragraph paragraph) {
      Headings.Split split = Headings.of(paragraph, marker);
      Item item =
          new Item(
              firstIndex + items.size(),
              open.isEmpty() ? -1 : open.getLast().item().index(),
              open.size() + 1,
              marker,
              split.heading(),
              paragraph.start(),
              split.headingEnd(),
              split.bodyStart(),
              end,
              end);
      items.add(item);
      open.add(new Open(item, kind));
    }

    /** The items with their ends: an item ends where the next of its level or above begins. */
    private List<Item> closed() {
      List<Item> result = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        Item item = items.get(i);
        int bodyEnd = i + 1 < items.size() ? items.get(i + 1).start() : end;
        int itemEnd = end;
        for (int k = i + 1; k < items.size(); k++) {
          if (items.get(k).level() <= item.level()) {
            itemEnd = items.get(k).start();
            break;
          }
        }
        result.add(item.withEnds(Math.max(bodyEnd, item.bodyStart()), itemEnd));
      }
      return result;
    }
  }
}
