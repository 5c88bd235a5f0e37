package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.text.Block;
import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Text;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocxTest {

  private static final String LISTS =
      """
      <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
          <w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
          <w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
          <w:lvlText w:val="%3."/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """;

  private static final String STYLES =
      """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>
        <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="mine"/><w:basedOn w:val="1"/>
      </w:style>
      """;

  @Test
  void readsAsManyRunsAsThereAre() throws IOException {
    String run = "<w:r><w:t>全文</w:t></w:r>";

    Text text = text(read(("<w:p>" + run.repeat(10) + "</w:p>").repeat(500), "", ""));

    assertThat(text.blocks()).hasSize(500);
    assertThat(text.content()).endsWith("全文".repeat(10));
  }

  @Test
  void writesTheNumbersThatWordCounts() throws IOException {
    String body = "";
    for (int i = 1; i <= 12; i++) {
      body += item(0, "任务");
    }
    body += item(1, "甲") + item(1, "乙") + item(2, "丙") + item(0, "末") + item(1, "丁");

    assertThat(text(read(body, "", LISTS)).content().lines())
        .startsWith("一、任务", "二、任务")
        .endsWith("十二、任务", "（一）甲", "（二）乙", "1.丙", "十三、末", "（一）丁");
  }

  @Test
  void takesHeadingsFromStylesAndTheStylesThatTheyAreBasedOn() throws IOException {
    String body = styled("1", "总则") + styled("2", "分则") + styled("9", "正文");

    assertThat(text(read(body, STYLES, "")).blocks())
        .extracting(Block::kind, Block::level)
        .containsExactly(tuple(Kind.HEADING, 1), tuple(Kind.HEADING, 1), tuple(Kind.PARAGRAPH, 0));
  }

  @Test
  void mergesCellsAcrossAndDown() throws IOException {
    String body =
        "<w:tbl>"
            + row(cell("<w:gridSpan w:val=\"2\"/>", "任务"), cell("", "单位"))
            + row(cell("<w:vMerge w:val=\"restart\"/>", "节能"), cell("", "工业"), cell("", "市工信局"))
            + row(cell("<w:vMerge/>", ""), cell("", "建筑"), cell("", "市住建局"))
            + "</w:tbl>";

    Text text = text(read(body, "", ""));

    assertThat(text.tables().getFirst().cells())
        .extracting(c -> c.row(), c -> c.column(), c -> c.rowSpan(), c -> c.columnSpan())
        .containsExactly(
            tuple(0, 0, 1, 2),
            tuple(0, 2, 1, 1),
            tuple(1, 0, 2, 1),
            tuple(1, 1, 1, 1),
            tuple(1, 2, 1, 1),
            tuple(2, 1, 1, 1),
            tuple(2, 2, 1, 1));
    assertThat(text.content()).isEqualTo("任务\t单位\n节能\t工业\t市工信局\n建筑\t市住建局");
  }

  private static ReadResult read(String body, String styles, String numbering) throws IOException {
    byte[] file = TestFiles.docx(body, styles, numbering);
    return new DirectReader().read(file, "plan.docx", ReadOptions.DEFAULT);
  }

  private static String item(int level, String words) {
    return paragraph(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>".formatted(level), words);
  }

  private static String styled(String style, String words) {
    return paragraph("<w:pStyle w:val=\"%s\"/>".formatted(style), words);
  }

  private static String paragraph(String properties, String words) {
    return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, words);
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String words) {
    return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>".formatted(properties, paragraph("", words));
  }
}
