package io.greenprint.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.api.pages.MarkedText.Kind;
import io.greenprint.api.pages.MarkedText.Mark;
import io.greenprint.api.pages.MarkedText.Piece;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.SectionNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  private static final int START = 100;
  private static final String TEXT = "到2025年建成绿色\n工厂100家。（市工信局牵头）";

  private final MarkedText marked = new MarkedText(new Words());

  @Test
  void factsAreMarkedWhereTheyStandThoughTheLineBreakIsGone() {
    List<Piece> pieces =
        marked.of(section(), List.of(mark(Kind.TARGET, "绿色\n工厂100家"), mark(Kind.BODY, "市工信局")));

    assertThat(pieces)
        .containsExactly(
            new Piece("到2025年建成", Set.of()),
            new Piece("绿色工厂100家", Set.of(Kind.TARGET)),
            new Piece("。（", Set.of()),
            new Piece("市工信局", Set.of(Kind.BODY)),
            new Piece("牵头）", Set.of()));
  }

  @Test
  void wordsOfTwoFactsCarryBothMarks() {
    List<Piece> pieces =
        marked.of(section(), List.of(mark(Kind.CONDITION, "到2025年"), mark(Kind.TARGET, "2025年建成")));

    assertThat(pieces)
        .startsWith(
            new Piece("到", Set.of(Kind.CONDITION)),
            new Piece("2025年", Set.of(Kind.CONDITION, Kind.TARGET)),
            new Piece("建成", Set.of(Kind.TARGET)));
    assertThat(pieces.get(1).classes()).isEqualTo("TARGET CONDITION");
  }

  @Test
  void marksOfOtherSectionsChangeNothing() {
    Evidence elsewhere = new Evidence(1, null, 0, START, "前文");

    List<Piece> pieces = marked.of(section(), List.of(new Mark(Kind.TARGET, elsewhere)));

    assertThat(pieces).hasSize(1);
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(TEXT.replace("\n", ""));
  }

  private static Mark mark(Kind kind, String quote) {
    int at = START + TEXT.indexOf(quote);
    return new Mark(kind, new Evidence(1, null, at, at + quote.length(), quote));
  }

  private static SectionNode section() {
    Evidence heading = new Evidence(1, null, START - 5, START, "一、任务");
    return new SectionNode(
        new FactKey("s", 1), 0, 1, "一、", "任务", List.of("一、任务"), TEXT, START, heading);
  }
}
