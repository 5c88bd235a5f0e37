package io.greenprint.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Table;
import io.greenprint.graph.text.Text;
import java.nio.charset.Charset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectReaderTest {

  private static final String PLAN = "一、主要任务\n（一）发展循环经济。（市发改委牵头，市工信局配合）";

  private final Reader reader = new DirectReader();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void readsPlainTextInItsEncoding(String charset) {
    ReadResult result = read(PLAN.getBytes(Charset.forName(charset)), "plan.txt");

    assertThat(text(result).content()).isEqualTo(PLAN);
    assertThat(text(result).blocks()).hasSize(2);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void readsTraditionalCharactersInBig5() {
    String report = "本公司的環境政策，由董事會制定和發布。員工人數為一百人。";

    assertThat(text(read(report.getBytes(Charset.forName("Big5-HKSCS")), "r.txt")).content())
        .isEqualTo(report);
  }

  @Test
  void leavesOutTheByteOrderMark() {
    assertThat(text(read(("\uFEFF" + PLAN).getBytes(UTF_8), "plan.txt")).content()).isEqualTo(PLAN);
    assertThat(text(read(("\uFEFF" + PLAN).getBytes(UTF_16LE), "plan.txt")).content())
        .isEqualTo(PLAN);
  }

  @Test
  void readsWebPagesWithoutScriptsAndWithMergedCells() {
    String page =
        """
        <!DOCTYPE html><html><head><title>x</title><script>var a = 1;</script></head><body>
        <nav>首页</nav><h1>实施方案</h1><p>第一段，<b>重点</b>
        任务。</p>
        <table><tr><th>任务</th><th>责任单位</th></tr>
        <tr><td rowspan="2">节能</td><td>市发改委</td></tr><tr><td>市工信局<br>市财政局</td></tr></table>
        </body></html>
        """;
    Text text = text(read(page.getBytes(UTF_8), "page.html"));

    assertThat(text.content()).isEqualTo("首页\n实施方案\n第一段，重点 任务。\n任务\t责任单位\n节能\t市发改委\n市工信局\n市财政局");
    assertThat(text.blocks().getFirst().kind()).isEqualTo(Block.Kind.HEADER);
    assertThat(text.blocks().get(1))
        .extracting(Block::kind, Block::level)
        .containsExactly(Block.Kind.HEADING, 1);
    assertThat(text.tables().getFirst().cells())
        .extracting(
            Table.Cell::row, Table.Cell::column, Table.Cell::rowSpan, c -> text.quote(c.span()))
        .containsExactly(
            tuple(0, 0, 1, "任务"),
            tuple(0, 1, 1, "责任单位"),
            tuple(1, 0, 2, "节能"),
            tuple(1, 1, 1, "市发改委"),
            tuple(2, 1, 1, "市工信局\n市财政局"));
  }

  @Test
  void readsMarkdownWithoutItsMarks() {
    String plan = "# 方案\n\n**目标**：节能\n\n- 一项\n\n| 任务 | 单位 |\n|---|---|\n| 节能 | 市发改委 |\n";
    Text text = text(read(plan.getBytes(UTF_8), "plan.md"));

    assertThat(text.content()).isEqualTo("方案\n目标：节能\n一项\n任务\t单位\n节能\t市发改委");
    assertThat(text.tables()).hasSize(1);
  }

  @Test
  void readsAMislabelledFileAsWhatItIs() {
    ReadResult result = read("<html><body><p>方案全文</p></body></html>".getBytes(UTF_8), "plan.doc");

    assertThat(text(result).content()).isEqualTo("方案全文");
    assertThat(result.mediaType()).isEqualTo("text/html");
    assertThat(result.findings()).extracting(Finding::code).containsExactly("mislabelled");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(read(new byte[0], "plan.pdf"), "empty-file");
  }

  @Test
  void refusesWhiteSpaceAlone() {
    assertRefused(read("  \n \t\n".getBytes(UTF_8), "plan.txt"), "no-text");
  }

  @Test
  void refusesTextBeyondTheLimit() {
    ReadOptions narrow = new ReadOptions(false, 10, 10);

    assertRefused(reader.read(PLAN.getBytes(UTF_8), "plan.txt", narrow), "too-large");
  }

  private ReadResult read(byte[] bytes, String fileName) {
    return reader.read(bytes, fileName, ReadOptions.DEFAULT);
  }

  static Text text(ReadResult result) {
    return Objects.requireNonNull(result.text(), () -> "refused: " + result.findings());
  }

  static void assertRefused(ReadResult result, String code) {
    assertThat(result.text()).isNull();
    assertThat(result.findings()).extracting(Finding::code).containsExactly(code);
  }
}
