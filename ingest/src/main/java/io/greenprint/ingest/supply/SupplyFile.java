package io.greenprint.ingest.supply;

import io.greenprint.ingest.supply.Sheet.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that may hold supply-chain facts, with what formats look at to recognise it. Looking reads
 * the beginning only.
 */
public final class SupplyFile {

  /** How many rows of a table are looked at. */
  private static final int ROWS_LOOKED_AT = 20;

  /** How many tokens of a JSON file are looked at. */
  private static final int TOKENS_LOOKED_AT = 4_000;

  /** Most bytes that a gzip file may unpack to. */
  private static final int MOST_UNPACKED = 256 << 20;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final byte[] bytes;
  private final String name;

  /**
   * A file as received.
   *
   * @param name without folders
   */
  public SupplyFile(byte[] bytes, String name) {
    this.bytes = unpacked(bytes);
    this.name = name;
  }

  /** What a gzip file holds; the bytes as they are where they are none, or unpack to too much. */
  private static byte[] unpacked(byte[] bytes) {
    if (bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] unpacked = in.readNBytes(MOST_UNPACKED);
      return in.read() < 0 ? unpacked : bytes;
    } catch (IOException broken) {
      return bytes; // recognised as nothing, and told so
    }
  }

  /** The bytes, unpacked where they were packed by gzip; nobody may change them. */
  byte[] bytes() {
    return bytes;
  }

  /** Name without folders. */
  public String name() {
    return name;
  }

  /** Whether the first character that is no blank opens a JSON object or list. */
  public boolean isJson() {
    int start = firstCharacter();
    return start >= 0 && (bytes[start] == '{' || bytes[start] == '[');
  }

  /** Whether the first character that is no blank opens an XML element or declaration. */
  public boolean isXml() {
    int start = firstCharacter();
    return start >= 0 && bytes[start] == '<';
  }

  /** What the content is. */
  public String mediaType() {
    if (isWorkbook()) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    return isJson() ? "application/json" : isXml() ? "application/xml" : "text/csv";
  }

  /** Whether it is a workbook (OOXML). */
  public boolean isWorkbook() {
    return Sheet.isWorkbook(bytes);
  }

  /** The first rows of a workbook or CSV file; empty where it is neither, or cannot be read. */
  List<Line> firstRows() {
    List<Line> rows = new ArrayList<>();
    if (isJson() || isXml() || isBinary()) {
      return rows;
    }
    try {
      Sheet.read(
          bytes,
          line -> {
            rows.add(line);
            if (rows.size() >= ROWS_LOOKED_AT) {
              throw new CancellationException();
            }
          });
    } catch (CancellationException enough) {
      return rows;
    } catch (IOException | RuntimeException unreadable) {
      // What cannot be read as a table is not recognised as one; another reader says what is wrong.
      return List.of();
    }
    return rows;
  }

  /**
   * Paths of the first fields of a JSON file, such as {@code network/links} or {@code data/pcf};
   * lists leave no trace in a path. Empty where it is no JSON.
   */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    if (!isJson()) {
      return fields;
    }
    List<String> path = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      for (int i = 0; i < TOKENS_LOOKED_AT; i++) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          break;
        }
        switch (token) {
          case PROPERTY_NAME -> {
            String name = parser.currentName();
            fields.add(
                String.join("/", path.stream().filter(s -> !s.isEmpty()).toList()) + "/" + name);
            path.add(name);
          }
          case START_OBJECT, START_ARRAY -> path.add("");
          case END_OBJECT, END_ARRAY -> {
            path.removeLast();
            leaveField(path);
          }
          default -> leaveField(path);
        }
      }
    } catch (JacksonException broken) {
      // As far as it goes: the format that is recognised by it will say where it breaks.
      return stripped(fields);
    }
    return stripped(fields);
  }

  private static void leaveField(List<String> path) {
    if (!path.isEmpty() && !path.getLast().isEmpty()) {
      path.removeLast();
    }
  }

  private static Set<String> stripped(Set<String> fields) {
    Set<String> stripped = new LinkedHashSet<>();
    fields.forEach(field -> stripped.add(field.startsWith("/") ? field.substring(1) : field));
    return stripped;
  }

  private int firstCharacter() {
    int start = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
    while (start < bytes.length && bytes[start] > 0 && Character.isWhitespace(bytes[start])) {
      start++;
    }
    return start < bytes.length ? start : -1;
  }

  /** No workbook, and zero bytes among the first: neither is a table. */
  private boolean isBinary() {
    if (isWorkbook()) {
      return false;
    }
    for (int i = 0; i < Math.min(bytes.length, 4_096); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D';
  }
}
