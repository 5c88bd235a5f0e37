package io.greenprint.ingest.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final float SIZE = 10;

  @Test
  void readsOneColumnAfterTheOther() throws Refusal {
    Sheet sheet = new Sheet(1);
    sheet.words(72, 100, "本市二〇三〇年前碳达峰行动方案说明全文如下请遵照执行");
    for (int i = 0; i < 6; i++) {
      sheet.words(72, 140 + 14 * i, "左栏第" + (i + 1) + "行文字说明节能降碳工作");
      sheet.words(320, 140 + 14 * i, "右栏第" + (i + 1) + "行文字说明循环经济工作");
    }

    String content = read(sheet).content();

    assertThat(content.indexOf("左栏第6行")).isLessThan(content.indexOf("右栏第1行"));
    assertThat(content).startsWith("本市");
  }

  @Test
  void tellsRunningHeadersAndPageNumbersFromTheText() throws Refusal {
    List<Sheet> sheets = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      Sheet sheet = new Sheet(page);
      sheet.words(220, 40, "云澜市人民政府公报");
      sheet.words(72, 200, "正文" + "甲乙丙丁".charAt(page - 1));
      sheet.words(290, 800, "- " + page + " -");
      sheets.add(sheet);
    }

    Text text = read(sheets.toArray(Sheet[]::new));

    assertThat(text.blocks().stream().filter(b -> b.kind() == Kind.PARAGRAPH))
        .extracting(b -> text.quote(b.span()))
        .containsExactly("正文甲", "正文乙", "正文丙", "正文丁");
    assertThat(text.blocks().stream().filter(b -> b.kind() == Kind.HEADER)).hasSize(4);
    assertThat(text.blocks().stream().filter(b -> b.kind() == Kind.FOOTER)).hasSize(4);
  }

  @Test
  void knowsThePageOfEveryCharacter() throws Refusal {
    Text text =
        read(new Sheet(1).words(72, 200, "甲"), new Sheet(2), new Sheet(3).words(72, 9, "乙"));

    assertThat(text.pageAt(text.content().indexOf("甲"))).isEqualTo(1);
    assertThat(text.pageAt(text.content().indexOf("乙"))).isEqualTo(3);
    assertThat(text.pages()).hasSize(3);
  }

  @Test
  void readsCellsThatRulesPartWithTheirSpans() throws Refusal {
    Sheet sheet = new Sheet(1);
    sheet.grid(72, 100, new float[] {100, 200, 100}, 3, 30);
    sheet.rules.removeIf(r -> r.horizontal() && r.at() == 160);
    sheet.rules.add(new Rule(true, 160, 172, 472)); // The first column is one cell in rows 2 and 3.
    sheet.words(80, 120, "任务").words(180, 120, "牵头单位").words(380, 120, "时限");
    sheet.words(80, 165, "节能").words(180, 150, "市发展改革委").words(380, 150, "2025年");
    sheet.words(180, 172, "市工信局").words(180, 184, "市财政局").words(380, 180, "2026年");

    Text text = read(sheet);

    assertThat(cells(text))
        .containsExactly(
            tuple(0, 0, 1, "任务"),
            tuple(0, 1, 1, "牵头单位"),
            tuple(0, 2, 1, "时限"),
            tuple(1, 0, 2, "节能"),
            tuple(1, 1, 1, "市发展改革委"),
            tuple(1, 2, 1, "2025年"),
            tuple(2, 1, 1, "市工信局\n市财政局"),
            tuple(2, 2, 1, "2026年"));
  }

  @Test
  void joinsATableThatGoesOnOnTheNextPageWithoutItsRepeatedHeader() throws Refusal {
    Text text = read(tasks(1, 700, "一", "节能"), tasks(2, 60, "二", "降碳"));

    assertThat(text.tables()).hasSize(1);
    assertThat(cells(text))
        .containsExactly(
            tuple(0, 0, 1, "序号"),
            tuple(0, 1, 1, "任务"),
            tuple(1, 0, 1, "一"),
            tuple(1, 1, 1, "节能"),
            tuple(2, 0, 1, "二"),
            tuple(2, 1, 1, "降碳"));
    assertThat(text.blocks().stream().filter(b -> b.kind() == Kind.HEADER)).hasSize(2);
  }

  private static Sheet tasks(int page, float top, String number, String task) {
    Sheet sheet = new Sheet(page);
    sheet.grid(72, top, new float[] {60, 300}, 2, 30);
    sheet.words(80, top + 20, "序号").words(140, top + 20, "任务");
    return sheet.words(80, top + 50, number).words(140, top + 50, task);
  }

  private static List<Tuple> cells(Text text) {
    List<Tuple> cells = new ArrayList<>();
    for (Table.Cell c : text.tables().getFirst().cells()) {
      cells.add(tuple(c.row(), c.column(), c.rowSpan(), text.quote(c.span())));
    }
    return cells;
  }

  private static Text read(Sheet... sheets) throws Refusal {
    List<PageContent> pages = new ArrayList<>();
    for (Sheet s : sheets) {
      pages.add(new PageContent(s.number, 595, 842, s.glyphs, List.of(), s.rules));
    }
    TextBuilder text = new TextBuilder(10_000);
    Layout.write(pages, text);
    return text.build();
  }

  /** A page to draw on; heights are from its top. */
  private static final class Sheet {

    private final int number;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    Sheet(int number) {
      this.number = number;
    }

    Sheet words(float left, float baseline, String words) {
      float x = left;
      for (int c : words.codePoints().toArray()) {
        float width = c < 128 ? SIZE / 2 : SIZE;
        glyphs.add(new Glyph(Character.toString(c), x, x + width, baseline, SIZE, false));
        x += width;
      }
      return this;
    }

    void grid(float left, float top, float[] widths, int rows, float height) {
      float right = left;
      rules.add(new Rule(false, left, top, top + rows * height));
      for (float width : widths) {
        right += width;
        rules.add(new Rule(false, right, top, top + rows * height));
      }
      for (int r = 0; r <= rows; r++) {
        rules.add(new Rule(true, top + r * height, left, right));
      }
    }
  }
}
