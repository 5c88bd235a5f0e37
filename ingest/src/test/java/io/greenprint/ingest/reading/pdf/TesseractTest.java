package io.greenprint.ingest.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.ingest.reading.layout.Glyph;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TesseractTest {

  private static final String HEAD =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num"
          + "\tleft\ttop\twidth\theight\tconf\ttext\n";

  @Test
  void putsTheCharactersOfALineOnOneBaselineInPoints() {
    List<Glyph> glyphs =
        glyphs(
            """
            4 1 1 1 1 0 100 200 400 40 -1 |
            5 1 1 1 1 1 100 204 80 36 96 节能
            5 1 1 1 1 2 300 200 60 40 91 CO2
            """);

    assertThat(glyphs).extracting(Glyph::words).containsExactly("节", "能", "C", "O", "2");
    assertThat(glyphs).extracting(Glyph::baseline).containsOnly(118f);
    assertThat(glyphs.getFirst().left()).isEqualTo(50);
  }

  @Test
  void closesTheGapsThatItSeesWithinChineseTextAndFigures() {
    List<Glyph> glyphs =
        glyphs(
            """
            4 1 1 1 1 0 100 200 400 40 -1 |
            5 1 1 1 1 1 100 204 40 36 96 节
            5 1 1 1 1 2 170 204 40 36 96 能
            5 1 1 1 1 3 230 200 60 40 91 239.
            5 1 1 1 1 4 300 200 60 40 91 76
            """);

    for (int i = 1; i < glyphs.size(); i++) {
      assertThat(glyphs.get(i).left()).isEqualTo(glyphs.get(i - 1).right());
    }
  }

  @Test
  void takesLinesThatItIsNotSureOfForSpecks() {
    assertThat(glyphs("4 1 1 1 1 0 1 2 40 4 -1 |\n5 1 1 1 1 1 1 2 8 3 12 aie\n")).isEmpty();
  }

  @Test
  void isNotThereWhereTheProgramIsMissing() {
    assertThat(Tesseract.named("no-such-program", Duration.ofSeconds(1))).isEmpty();
  }

  private static List<Glyph> glyphs(String rows) {
    return Tesseract.glyphs(HEAD + rows.replace(' ', '\t').replace("|", ""), 0.5f);
  }
}
