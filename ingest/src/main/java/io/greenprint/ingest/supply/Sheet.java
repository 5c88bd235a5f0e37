package io.greenprint.ingest.supply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of a CSV file or of an XLSX file's first sheet, one at a time, as text. */
final class Sheet {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Most bytes that an XLSX file may unpack to. */
  private static final long MOST_UNPACKED = 2L << 30;

  private Sheet() {}

  /**
   * A row.
   *
   * @param number as the file counts, from 1
   * @param cells text of each; dates of XLSX as YYYY-MM-DD; errors such as #REF! as written
   */
  record Line(int number, List<String> cells) {}

  /**
   * Gives each row to a consumer.
   *
   * @throws IOException when the file cannot be read as what it claims to be; the message says why
   */
  static void read(byte[] bytes, Consumer<Line> consumer) throws IOException {
    if (ReadableWorkbook.isOOXMLZipHeader(bytes)) {
      refuseBomb(bytes);
      readWorkbook(bytes, consumer);
    } else {
      readCsv(bytes, consumer);
    }
  }

  private static void refuseBomb(byte[] bytes) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          unpacked += n;
          if (unpacked > MOST_UNPACKED) {
            throw new IOException("unpacks to more than 2 GiB");
          }
        }
      }
    }
  }

  private static void readWorkbook(byte[] bytes, Consumer<Line> consumer) throws IOException {
    ReadingOptions options = new ReadingOptions(true, true);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), options);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
              cells.add(row.hasCell(i) ? text(row.getCell(i)) : "");
            }
            consumer.accept(new Line(row.getRowNum(), cells));
          });
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : cell.asNumber().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text.strip();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("y");
  }

  private static String date(LocalDateTime date) {
    return date.toLocalDate().toString();
  }

  private static void readCsv(byte[] bytes, Consumer<Line> consumer) throws IOException {
    String text = decoded(bytes);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        consumer.accept(new Line(Math.toIntExact(record.getStartingLineNumber()), cells));
      }
    }
  }

  /** UTF-8 where it is that, else GB18030, as Chinese Excel writes CSV. */
  private static String decoded(byte[] bytes) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
