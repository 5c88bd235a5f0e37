package io.greenprint.api.paper;

import io.greenprint.api.paper.Paper.Heading;
import io.greenprint.api.paper.Paper.Paragraph;
import io.greenprint.api.paper.Paper.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A paper as a workbook: its words on the first sheet, each table on a sheet of its own. */
final class PaperXlsx {

  private static final int PAGE_WIDTH = 120;

  private PaperXlsx() {}

  static void write(Paper paper, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
      Worksheet words = workbook.newWorksheet("说明");
      words.value(0, 0, paper.title());
      words.style(0, 0).bold().fontSize(14).set();
      words.width(0, PAGE_WIDTH);
      int row = 1;
      for (Paper.Block block : paper.blocks()) {
        switch (block) {
          case Heading heading -> {
            words.value(row, 0, heading.text());
            words.style(row++, 0).bold().set();
          }
          case Paragraph paragraph -> {
            words.value(row, 0, paragraph.text());
            words.style(row++, 0).wrapText(true).set();
          }
          case Table table -> words.value(row++, 0, "（见工作表“" + table.name() + "”）");
        }
      }
      for (Paper.Block block : paper.blocks()) {
        if (block instanceof Table table) {
          write(workbook.newWorksheet(table.name()), table);
        }
      }
    }
  }

  private static void write(Worksheet sheet, Table table) {
    int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    for (int column = 0; column < table.heads().size(); column++) {
      sheet.value(0, column, table.heads().get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, Math.max(8, PAGE_WIDTH * table.widths().get(column) / sum));
    }
    sheet.freezePane(0, 1);
    int row = 1;
    for (List<String> cells : table.rows()) {
      for (int column = 0; column < cells.size(); column++) {
        sheet.value(row, column, cells.get(column));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
      row++;
    }
  }
}
