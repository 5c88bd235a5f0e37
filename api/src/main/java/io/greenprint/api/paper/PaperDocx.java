package io.greenprint.api.paper;

import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/** A paper as a Word file; plain paragraphs and tables, which WPS and LibreOffice read alike. */
final class PaperDocx {

  private static final String SONG = "宋体";
  private static final int TITLE = 18;
  private static final int HEADING = 14;
  private static final int SUBHEADING = 12;
  private static final int TEXT = 11;
  private static final int CELL = 9;

  private PaperDocx() {}

  static void write(Paper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph title = document.createParagraph();
      title.setAlignment(ParagraphAlignment.CENTER);
      run(title, paper.title(), TITLE, true);
      for (Paper.Block block : paper.blocks()) {
        switch (block) {
          case Heading heading ->
              run(
                  document.createParagraph(),
                  heading.text(),
                  heading.level() == 1 ? HEADING : SUBHEADING,
                  true);
          case Paragraph paragraph ->
              run(document.createParagraph(), paragraph.text(), TEXT, false);
          case Table table -> {
            write(document.createTable(), table);
            document.createParagraph();
          }
        }
      }
      document.write(out);
    }
  }

  private static void write(XWPFTable target, Table table) {
    int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    target.setWidth("100%");
    XWPFTableRow head = target.getRow(0);
    head.setRepeatHeader(true);
    fill(head, table.heads(), true);
    for (int column = 0; column < table.heads().size(); column++) {
      head.getCell(column).setWidth(100 * table.widths().get(column) / sum + "%");
    }
    for (List<String> cells : table.rows()) {
      fill(target.createRow(), cells, false);
    }
  }

  private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
    for (int column = 0; column < cells.size(); column++) {
      XWPFTableCell cell =
          row.getCell(column) == null ? row.addNewTableCell() : row.getCell(column);
      run(cell.getParagraphs().getFirst(), cells.get(column), CELL, bold);
    }
  }

  private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(size);
    run.setBold(bold);
    run.setFontFamily(SONG);
    CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
    fonts.setEastAsia(SONG);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }
}
