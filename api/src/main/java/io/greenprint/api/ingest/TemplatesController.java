package io.greenprint.api.ingest;

import io.greenprint.api.export.Format;
import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItems;
import io.greenprint.ingest.supply.FileTemplate;
import io.greenprint.ingest.supply.FileTemplate.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives templates of files that can be taken in. */
@RestController
class TemplatesController {

  /** Heads of the sheet of items, which no reader takes for a ledger. */
  private static final List<String> ITEM_HEADS = List.of("名称", "English", "计入单位", "也可写作");

  /** A workbook with a sheet for each table, its headers, an example row and what belongs where. */
  @GetMapping("/api/templates/supplier-list.xlsx")
  ResponseEntity<byte[]> supplierList() throws IOException {
    return download("supplier-list.xlsx", supplierListWorkbook());
  }

  /** The same for an energy ledger, with a sheet of the items that it can name. */
  @GetMapping("/api/templates/energy-ledger.xlsx")
  ResponseEntity<byte[]> energyLedger() throws IOException {
    return download("energy-ledger.xlsx", energyLedgerWorkbook());
  }

  static byte[] supplierListWorkbook() throws IOException {
    return workbook(workbook -> tables(workbook, FileTemplate.SUPPLIER_LIST));
  }

  static byte[] energyLedgerWorkbook() throws IOException {
    return workbook(
        workbook -> {
          tables(workbook, FileTemplate.ENERGY_LEDGER);
          items(workbook.newWorksheet("品种"));
        });
  }

  private static ResponseEntity<byte[]> download(String name, byte[] workbook) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Format.XLSX.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(workbook);
  }

  private static byte[] workbook(Consumer<Workbook> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Greenprint", "1.0")) {
      sheets.accept(workbook);
    }
    return bytes.toByteArray();
  }

  private static void tables(Workbook workbook, FileTemplate template) {
    template.sheets().forEach((name, columns) -> table(workbook.newWorksheet(name), columns));
  }

  private static void table(Worksheet sheet, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      head(sheet, i, columns.get(i).header());
      sheet.comment(0, i, columns.get(i).help());
      sheet.value(1, i, columns.get(i).example());
    }
    sheet.freezePane(0, 1);
  }

  private static void items(Worksheet sheet) {
    for (int i = 0; i < ITEM_HEADS.size(); i++) {
      head(sheet, i, ITEM_HEADS.get(i));
    }
    int row = 1;
    for (LedgerItem item : LedgerItems.standard().all()) {
      sheet.value(row, 0, item.nameZh());
      sheet.value(row, 1, item.nameEn());
      sheet.value(row, 2, item.unit());
      sheet.value(row, 3, String.join("、", item.aliases()));
      row++;
    }
    sheet.freezePane(0, 1);
  }

  private static void head(Worksheet sheet, int column, String name) {
    sheet.value(0, column, name);
    sheet.style(0, column).bold().set();
    sheet.width(column, 24);
  }
}
