package io.greenprint.ingest.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * PDFs with Chinese text that need no font file: the font is one of those that every reader brings,
 * and the text is written in its predefined encoding.
 */
public final class ChinesePdf {

  private static final float LINE_HEIGHT = 20;
  private static final float TOP = 780;

  private ChinesePdf() {}

  /** One page for each list of lines, each line at the left margin. */
  public static byte[] of(List<List<String>> pages) throws IOException {
    return of(pages, CompressParameters.DEFAULT_COMPRESSION);
  }

  /** The same in the older form: each object stands by itself, and a table tells where. */
  static byte[] withTable(List<List<String>> pages) throws IOException {
    return of(pages, CompressParameters.NO_COMPRESSION);
  }

  private static byte[] of(List<List<String>> pages, CompressParameters form) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDResources resources = new PDResources();
      COSDictionary fonts = new COSDictionary();
      fonts.setItem("F1", font());
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      for (List<String> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        page.setContents(content(document, lines));
        document.addPage(page);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, form);
      return bytes.toByteArray();
    }
  }

  private static PDStream content(PDDocument document, List<String> lines) throws IOException {
    StringBuilder operators = new StringBuilder("BT /F1 12 Tf ").append(LINE_HEIGHT).append(" TL ");
    operators.append("72 ").append(TOP).append(" Td\n");
    for (String line : lines) {
      String hex = HexFormat.of().formatHex(line.getBytes(UTF_16BE));
      operators.append('<').append(hex).append("> Tj T*\n");
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.append("ET").toString().getBytes(US_ASCII));
    }
    return stream;
  }

  private static COSDictionary font() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, "STSong-Light");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.DW, COSInteger.get(1000));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
