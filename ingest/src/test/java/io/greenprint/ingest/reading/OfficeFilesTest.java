package io.greenprint.ingest.reading;

import static io.greenprint.ingest.reading.DirectReaderTest.assertRefused;
import static io.greenprint.ingest.reading.DirectReaderTest.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {

  private static final String OFD =
      "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\">"
          + "<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo>"
          + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
  private static final String DOCUMENT =
      "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData>"
          + "<ofd:MaxUnitID>9</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
          + "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>"
          + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>";
  private static final String PAGE =
      "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"2\">"
          + "<ofd:TextObject ID=\"3\" Boundary=\"20 20 100 6\" Font=\"4\" Size=\"5\">"
          + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 8 5\">市工信局牵头推进节能</ofd:TextCode>"
          + "</ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>";

  @Test
  void readsOfdWithItsPages() throws IOException {
    Text text = text(read(ofd(PAGE, 0), "plan.ofd"));

    assertThat(text.content()).isEqualTo("市工信局牵头推进节能");
    assertThat(text.pageAt(0)).isEqualTo(1);
  }

  @Test
  void refusesAnOfdThatUnfoldsToHundredsOfMebibytes() throws IOException {
    assertRefused(read(ofd(PAGE, 700), "plan.ofd"), "too-large");
  }

  @Test
  void leavesNothingOfAnOfdOnDiskWhetherItCanBeReadOrNot() throws IOException {
    Set<Path> before = temporary();

    read(ofd(PAGE, 0), "plan.ofd");
    assertRefused(read(ofd("<ofd:Page", 0), "plan.ofd"), "damaged");

    assertThat(temporary()).isEqualTo(before);
  }

  @Test
  void readsRtf() throws IOException {
    String rtf = "{\\rtf1\\ansi\\ansicpg936 Tasks of the plan\\par \\u24066?\\u24037?\\par}";

    assertThat(text(read(rtf.getBytes(UTF_8), "plan.rtf")).content())
        .isEqualTo("Tasks of the plan\n市工");
  }

  @Test
  void readsSheetsAsTables() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("任务");
      String[][] rows = {{"任务", "单位"}, {"节能", "市工信局"}, {"建筑", "市住建局"}};
      for (int r = 0; r < rows.length; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < 2; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(out);
    }

    Text text = text(read(out.toByteArray(), "tasks.xlsx"));

    assertThat(text.tables().getFirst().cells())
        .extracting(c -> c.row(), c -> c.column(), c -> c.rowSpan(), c -> text.quote(c.span()))
        .containsExactly(
            tuple(0, 0, 1, "任务"),
            tuple(0, 1, 1, "单位"),
            tuple(1, 0, 1, "节能"),
            tuple(1, 1, 1, "市工信局"),
            tuple(2, 0, 1, "建筑"),
            tuple(2, 1, 1, "市住建局"));
  }

  private static ReadResult read(byte[] bytes, String fileName) {
    return new DirectReader().read(bytes, fileName, ReadOptions.DEFAULT);
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("ofd"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** A page in an OFD, and an attachment of as many mebibytes of zeros. */
  private static byte[] ofd(String page, int mebibytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "OFD.xml", OFD);
      entry(zip, "Doc_0/Document.xml", DOCUMENT);
      entry(zip, "Doc_0/Pages/Page_0/Content.xml", page);
      zip.putNextEntry(new ZipEntry("Doc_0/Attachs/zeros"));
      byte[] chunk = new byte[1 << 20];
      for (int i = 0; i < mebibytes; i++) {
        zip.write(chunk);
      }
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}
