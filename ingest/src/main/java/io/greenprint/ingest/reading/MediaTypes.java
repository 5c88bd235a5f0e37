package io.greenprint.ingest.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Says what a file is by its content; its name only decides between kinds of plain text. */
final class MediaTypes {

  static final String PLAIN = "text/plain";
  static final String MARKDOWN = "text/markdown";
  static final String HTML = "text/html";
  static final String PDF = "application/pdf";
  static final String OFD = "application/ofd";
  static final String DOC = "application/msword";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String UNKNOWN = "application/octet-stream";
  private static final String PROTECTED_OFFICE = "application/x-tika-ooxml-protected";

  /** What the ends of names promise, where it can be told wrong. */
  private static final Set<String> KNOWN_ENDINGS =
      Set.of(
          "pdf",
          "ofd",
          "doc",
          "docx",
          "xls",
          "xlsx",
          "rtf",
          "odt",
          "htm",
          "html",
          "txt",
          "md",
          "markdown");

  private MediaTypes() {}

  /**
   * What a file is.
   *
   * @param mislabelled whether its name promises another type
   */
  record Detected(String type, boolean mislabelled, boolean encrypted) {}

  static Detected detect(byte[] bytes, String fileName) {
    String type = ofContent(bytes);
    String ending = ending(fileName);
    if (type.equals(PLAIN)) {
      type = ofPlainText(bytes, ending);
    }
    boolean encrypted = type.equals(PROTECTED_OFFICE);
    return new Detected(type, !encrypted && !fits(type, ending), encrypted);
  }

  private static String ofContent(byte[] bytes) {
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      MediaType detected =
          TikaConfig.getDefaultConfig().getDetector().detect(in, new Metadata()).getBaseType();
      String type = detected.toString();
      return switch (type) {
        case "application/zip" -> holdsOfd(bytes) ? OFD : type;
        case UNKNOWN -> PlainTextFormat.looksLikeText(bytes) ? PLAIN : type;
        case "text/x-web-markdown", "text/x-markdown" -> MARKDOWN;
        default -> type.startsWith("text/") && !type.equals(HTML) ? PLAIN : type;
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  private static boolean holdsOfd(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return zip.getEntry("OFD.xml") != null;
    } catch (IOException e) {
      return false; // A broken archive is no OFD; the detected type says the rest.
    }
  }

  private static String ofPlainText(byte[] bytes, String ending) {
    return switch (ending) {
      case "md", "markdown" -> MARKDOWN;
      case "htm", "html" -> HtmlFormat.looksLikeHtml(bytes) ? HTML : PLAIN;
      default -> PLAIN;
    };
  }

  private static boolean fits(String type, String ending) {
    if (!KNOWN_ENDINGS.contains(ending)) {
      return true;
    }
    return switch (ending) {
      case "htm", "html" -> type.equals(HTML) || type.equals("application/xhtml+xml");
      case "txt" -> type.equals(PLAIN);
      case "md", "markdown" -> type.equals(MARKDOWN);
      case "pdf" -> type.equals(PDF);
      case "ofd" -> type.equals(OFD);
      case "doc" -> type.equals(DOC);
      case "docx" -> type.equals(DOCX);
      case "xls" -> type.equals("application/vnd.ms-excel");
      case "xlsx" -> type.equals(XLSX);
      case "rtf" -> type.equals("application/rtf");
      default -> type.startsWith("application/vnd.oasis.opendocument.text");
    };
  }

  private static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
