package io.greenprint.api.pages;

import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.SectionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words of a section in pieces, those that a fact stands on marked with what it is. */
@Component
class MarkedText {

  private final Words words;

  MarkedText(Words words) {
    this.words = words;
  }

  /** What is found in a text, as its mark is called. */
  public enum Kind {
    TARGET,
    BODY,
    CONDITION,
    REGISTER,
    CITATION,
    NOTICE
  }

  /** Words that a fact stands on. */
  record Mark(Kind kind, Evidence evidence) {}

  /**
   * Neighbouring characters with the same marks.
   *
   * @param kinds of the facts that stand on them; none for plain text
   */
  public record Piece(String text, Set<Kind> kinds) {

    /** Names of the kinds, as style sheets select them. */
    public String classes() {
      return kinds.stream().map(Kind::name).collect(Collectors.joining(" "));
    }
  }

  /** The section's words; marks of other sections are left aside. */
  List<Piece> of(SectionNode section, Collection<Mark> marks) {
    Words.Flow flow = words.flow(section.text());
    int from = section.textStart();
    int to = from + section.text().length();
    List<Mark> here =
        marks.stream()
            .filter(mark -> mark.evidence().start() < to && mark.evidence().end() > from)
            .toList();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Set<Kind> open = Set.of();
    for (int i = 0; i < flow.origin().size(); i++) {
      Set<Kind> kinds = kindsAt(here, from + flow.origin().get(i));
      if (!kinds.equals(open) && !text.isEmpty()) {
        pieces.add(new Piece(text.toString(), open));
        text.setLength(0);
      }
      open = kinds;
      text.append(flow.text().charAt(i));
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.toString(), open));
    }
    return pieces;
  }

  private static Set<Kind> kindsAt(List<Mark> marks, int offset) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Mark mark : marks) {
      if (mark.evidence().start() <= offset && offset < mark.evidence().end()) {
        kinds.add(mark.kind());
      }
    }
    return kinds;
  }
}
