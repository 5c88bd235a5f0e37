package io.greenprint.api.ingest;

import io.greenprint.api.export.Format;
import io.greenprint.ingest.supply.SupplierListTemplate;
import io.greenprint.ingest.supply.SupplierListTemplate.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives templates of files that can be taken in. */
@RestController
class TemplatesController {

  /** A workbook with a sheet for each table, its headers, an example row and what belongs where. */
  @GetMapping("/api/templates/supplier-list.xlsx")
  ResponseEntity<byte[]> supplierList() throws IOException {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Format.XLSX.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"supplier-list.xlsx\"")
        .body(workbook());
  }

  static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Greenprint", "1.0")) {
      for (Map.Entry<String, List<Column>> entry : SupplierListTemplate.sheets().entrySet()) {
        Worksheet sheet = workbook.newWorksheet(entry.getKey());
        List<Column> columns = entry.getValue();
        for (int i = 0; i < columns.size(); i++) {
          sheet.value(0, i, columns.get(i).header());
          sheet.style(0, i).bold().set();
          sheet.comment(0, i, columns.get(i).help());
          sheet.width(i, 24);
          sheet.value(1, i, columns.get(i).example());
        }
        sheet.freezePane(0, 1);
      }
    }
    return bytes.toByteArray();
  }
}
