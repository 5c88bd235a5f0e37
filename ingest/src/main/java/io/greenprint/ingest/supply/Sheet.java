package io.greenprint.ingest.supply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file or of all sheets of an XLSX file, one at a time, as text. */
public final class Sheet {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Most bytes that an XLSX file may unpack to; a million rows of twelve columns take half. */
  private static final long MOST_UNPACKED = 1L << 30;

  /** Most bytes of one part that has to be held in memory: texts that cells share, styles. */
  private static final long MOST_SHARED = 256L << 20;

  /** A sheet of XLSX holds 1,048,576 rows. */
  private static final int MOST_ROWS = 2_000_000;

  /** A cell between tabs that a quote opens and none closes: quotes are letters there. */
  private static final Pattern OPEN_QUOTE =
      Pattern.compile("(?:^|\t)\"[^\"\t\n]*(?:\t|$)", Pattern.MULTILINE);

  private static final char NO_QUOTE = '\u0000';

  private Sheet() {}

  /**
   * A row.
   *
   * @param sheet name of the sheet; null in CSV
   * @param number as the file counts, from 1
   * @param cells text of each; dates of XLSX as YYYY-MM-DD; errors such as #REF! as written
   */
  public record Line(@Nullable String sheet, int number, List<String> cells) {}

  /** Gives each row of a file to a consumer; where it breaks, a finding says so. */
  static void read(SupplyFile file, SupplyOutput out, Consumer<Line> consumer) {
    try {
      read(file.bytes(), consumer);
    } catch (TooManyRows e) {
      out.refuseFile(
          "too-many-rows",
          "超过 %,d 行，之后的行未读".formatted(MOST_ROWS),
          "more than %,d rows; those after were not read".formatted(MOST_ROWS),
          "请拆分为多个文件",
          "split it into several files");
    } catch (IOException | RuntimeException e) {
      // Readers of broken archives throw what they like; all of it means one thing to the user.
      out.refuseFile(
          "file-unreadable",
          "读到此处无法继续：" + e.getMessage(),
          "cannot be read further: " + e.getMessage(),
          "请另存为 XLSX 或 UTF-8 的 CSV 后重试",
          "save it as XLSX or as CSV in UTF-8 and try again");
    }
  }

  /** The file is longer than what is read of one. */
  private static final class TooManyRows extends RuntimeException {}

  /**
   * Gives each row to a consumer.
   *
   * @throws IOException when the file cannot be read as what it claims to be; the message says why
   */
  public static void read(byte[] bytes, Consumer<Line> consumer) throws IOException {
    int[] rows = {0};
    Consumer<Line> counted =
        line -> {
          if (rows[0]++ >= MOST_ROWS) {
            throw new TooManyRows();
          }
          consumer.accept(line);
        };
    if (isWorkbook(bytes)) {
      readWorkbook(bytes, hasStyles(bytes), counted);
    } else {
      readCsv(bytes, counted);
    }
  }

  /** Whether the bytes begin as a workbook does. */
  static boolean isWorkbook(byte[] bytes) {
    return bytes.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(bytes);
  }

  /**
   * Unpacks a workbook without keeping anything.
   *
   * @return whether it has a part for styles, without which dates are told as numbers
   * @throws IOException where it is a bomb
   */
  private static boolean hasStyles(byte[] bytes) throws IOException {
    boolean styles = false;
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        styles |= entry.getName().equals("xl/styles.xml");
        boolean streamed = entry.getName().startsWith("xl/worksheets/");
        long part = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            part += n;
            if (unpacked > MOST_UNPACKED || (!streamed && part > MOST_SHARED)) {
              throw new IOException(
                  entry.getName() + " unpacks to more than " + (streamed ? "1 GiB" : "256 MiB"));
            }
          }
        }
      }
    }
    return styles;
  }

  private static void readWorkbook(byte[] bytes, boolean styles, Consumer<Line> consumer)
      throws IOException {
    ReadingOptions options = new ReadingOptions(styles, true);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(row -> consumer.accept(line(sheet.getName(), row)));
        }
      }
    }
  }

  private static Line line(String sheet, Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.hasCell(i) ? text(row.getCell(i)) : "");
    }
    return new Line(sheet, row.getRowNum(), cells);
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
    char separator = separator(text);
    boolean plain = separator == '\t' && OPEN_QUOTE.matcher(text).find();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(plain ? NO_QUOTE : '"')
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        consumer.accept(new Line(null, Math.toIntExact(record.getStartingLineNumber()), cells));
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
