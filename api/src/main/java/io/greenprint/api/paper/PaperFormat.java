package io.greenprint.api.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a paper can become. */
public enum PaperFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    void write(Paper paper, OutputStream out) throws IOException {
      PaperDocx.write(paper, out);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Paper paper, OutputStream out) throws IOException {
      PaperXlsx.write(paper, out);
    }
  },
  PDF("application/pdf") {
    @Override
    void write(Paper paper, OutputStream out) throws IOException {
      PaperPdf.write(paper, ChineseFont.find(), out);
    }
  };

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of an ending, such as pdf; empty where there is none. */
  public static Optional<PaperFormat> named(String ending) {
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(ending)).findFirst();
  }

  abstract void write(Paper paper, OutputStream out) throws IOException;

  /**
   * The paper as a download.
   *
   * @throws NoChineseFontException where a PDF is asked for and the machine has no font for it
   */
  public ResponseEntity<byte[]> download(Paper paper) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(paper, bytes);
    String name = paper.name() + "." + name().toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.toByteArray());
  }
}
