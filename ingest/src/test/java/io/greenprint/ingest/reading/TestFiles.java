package io.greenprint.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes small files, good and hostile. */
final class TestFiles {

  static final String W =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:body>%s</w:body></w:document>";

  private static final String CONTENT_TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONSHIPS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
          + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

  private TestFiles() {}

  /** Draws one page. */
  @FunctionalInterface
  interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

  static byte[] pdf(Drawing... pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Drawing drawing : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          drawing.draw(content);
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Writes words with their left end and baseline in points from the bottom left of the page. */
  static void words(PDPageContentStream page, float x, float y, String words) throws IOException {
    page.beginText();
    page.setFont(FONT, 10);
    page.newLineAtOffset(x, y);
    page.showText(words);
    page.endText();
  }

  /** A PDF whose pages are pictures of the pages of another. */
  static byte[] scan(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        PDDocument scan = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        PDPage page = new PDPage();
        scan.addPage(page);
        var picture = LosslessFactory.createFromImage(scan, renderer.renderImageWithDPI(i, 200));
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
          PDRectangle box = page.getMediaBox();
          content.drawImage(picture, 0, 0, box.getWidth(), box.getHeight());
        }
      }
      scan.save(out);
      return out.toByteArray();
    }
  }

  /** A PDF whose font says of every letter that it is a character for private use. */
  static byte[] garbledPdf(String words) throws IOException {
    StringBuilder map = new StringBuilder();
    for (int code = 0x21; code < 0x7F; code++) {
      map.append("<%02X> <%04X>\n".formatted(code, 0xE000 + code));
    }
    String toUnicode =
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        1 begincodespacerange <00> <FF> endcodespacerange
        94 beginbfchar
        %sendbfchar endcmap end end
        """
            .formatted(map);
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      PDStream stream = new PDStream(document, new ByteArrayInputStream(toUnicode.getBytes(UTF_8)));
      font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 10);
        content.newLineAtOffset(72, 700);
        content.showText(words);
        content.endText();
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A PDF of a few hundred kilobytes whose page unfolds to as many mebibytes of drawing. */
  static byte[] pdfBomb(int mebibytes) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      byte[] chunk = "(AAAAAAA) Tj\n".repeat(80_660).getBytes(UTF_8);
      page.setResources(new PDResources());
      String font = page.getResources().add(FONT).getName();
      try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
        content.write(("BT /" + font + " 10 Tf\n").getBytes(UTF_8));
        for (int i = 0; i < mebibytes; i++) {
          content.write(chunk);
        }
      }
      page.setContents(stream);
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] docx(String body) throws IOException {
    return docx(body, "", "");
  }

  static byte[] docx(String body, String styles, String numbering) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", CONTENT_TYPES);
      part(zip, "_rels/.rels", RELATIONSHIPS);
      part(zip, "word/document.xml", W.formatted(body));
      if (!styles.isEmpty()) {
        part(zip, "word/styles.xml", wrapped("styles", styles));
      }
      if (!numbering.isEmpty()) {
        part(zip, "word/numbering.xml", wrapped("numbering", numbering));
      }
    }
    return out.toByteArray();
  }

  private static String wrapped(String root, String inner) {
    return "<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%s</w:%s>"
        .formatted(root, inner, root);
  }

  /** A DOCX of some hundred kilobytes with one paragraph of as many mebibytes. */
  static byte[] docxBomb(int mebibytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = "A".repeat(1 << 20).getBytes(UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", CONTENT_TYPES);
      part(zip, "_rels/.rels", RELATIONSHIPS);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String[] ends = W.formatted("<w:p><w:r><w:t>|</w:t></w:r></w:p>").split("\\|", -1);
      zip.write(ends[0].getBytes(UTF_8));
      for (int i = 0; i < mebibytes; i++) {
        zip.write(chunk);
      }
      zip.write(ends[1].getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  static byte[] zipBomb(int mebibytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < mebibytes; i++) {
        zip.write(chunk);
      }
    }
    return out.toByteArray();
  }

  static byte[] nestedZips(int depth) throws IOException {
    byte[] inner = "text".getBytes(UTF_8);
    for (int i = 0; i < depth; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(i == 0 ? "a.txt" : "a.zip"));
        zip.write(inner);
      }
      inner = out.toByteArray();
    }
    return inner;
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}
