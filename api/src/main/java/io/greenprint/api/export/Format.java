package io.greenprint.api.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file format that an answer can be written in. */
public enum Format {
  /** A workbook with one sheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public void write(JsonNode data, OutputStream out) throws IOException {
      Rows rows = Rows.of(data);
      try (Workbook workbook = new Workbook(out, "Greenprint", "1.0")) {
        Worksheet sheet = workbook.newWorksheet("绿谱 Greenprint");
        for (int column = 0; column < rows.columns().size(); column++) {
          sheet.value(0, column, rows.columns().get(column));
          sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.rows().size(); row++) {
          fill(sheet, row + 1, rows.columns(), rows.rows().get(row));
        }
      }
    }

    private void fill(
        Worksheet sheet, int row, List<String> columns, Map<String, JsonNode> values) {
      for (int column = 0; column < columns.size(); column++) {
        JsonNode value = values.get(columns.get(column));
        if (value == null) {
          continue;
        }
        if (value.isNumber()) {
          sheet.value(row, column, value.decimalValue());
        } else {
          // Written as text, never as a formula: a cell of type string is not evaluated.
          sheet.value(row, column, value.asString());
        }
      }
    }
  },

  /** UTF-8 with a byte order mark, so that spreadsheets read Chinese. */
  CSV("text/csv;charset=UTF-8") {
    @Override
    public void write(JsonNode data, OutputStream out) throws IOException {
      Rows rows = Rows.of(data);
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      CsvWriter csv = CsvWriter.builder().build(writer);
      csv.writeRecord(rows.columns());
      for (Map<String, JsonNode> row : rows.rows()) {
        csv.writeRecord(rows.columns().stream().map(column -> harmless(row.get(column))).toList());
      }
      csv.flush();
    }
  },

  /** The answer as it is. */
  JSON("application/json") {
    @Override
    public void write(JsonNode data, OutputStream out) throws IOException {
      String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(data);
      out.write(json.getBytes(StandardCharsets.UTF_8));
    }
  },

  /** Objects with an id as nodes, the fields that lead to them as edges. */
  GRAPHML("application/graphml+xml") {
    @Override
    public void write(JsonNode data, OutputStream out) throws IOException {
      GraphMl.write(data, out);
    }
  };

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Media type for HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes the {@code data} of a GraphQL answer; does not close the stream.
   *
   * @throws IOException where the stream cannot be written
   */
  public abstract void write(JsonNode data, OutputStream out) throws IOException;

  /**
   * A spreadsheet evaluates a CSV cell that starts so; a leading apostrophe keeps it text (OWASP
   * CSV injection).
   */
  private static String harmless(@Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    String text = value.asString();
    boolean formula =
        !value.isNumber() && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
