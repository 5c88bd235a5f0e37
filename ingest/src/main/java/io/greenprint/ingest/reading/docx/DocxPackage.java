package io.greenprint.ingest.reading.docx;

import io.greenprint.ingest.reading.ReadFindings;
import io.greenprint.ingest.reading.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file that hold its text. */
final class DocxPackage {

  static final String DOCUMENT = "word/document.xml";
  static final String STYLES = "word/styles.xml";
  static final String NUMBERING = "word/numbering.xml";
  static final String FOOTNOTES = "word/footnotes.xml";

  private static final XMLInputFactory XML = factory();

  private final byte[] bytes;

  private DocxPackage(byte[] bytes) {
    this.bytes = bytes;
  }

  static DocxPackage open(byte[] bytes) throws Refusal {
    DocxPackage parts = new DocxPackage(bytes);
    try (ZipFile zip = parts.zip()) {
      if (zip.getEntry(DOCUMENT) == null) {
        throw new Refusal(ReadFindings.damaged(DOCUMENT + " is missing"));
      }
    } catch (IOException e) {
      throw new Refusal(ReadFindings.damaged(String.valueOf(e.getMessage())), e);
    }
    return parts;
  }

  /** Reads one part as XML; nothing where the file has no such part. */
  void read(String name, PartReader reader) throws Refusal, XMLStreamException {
    try (ZipFile zip = zip()) {
      ZipArchiveEntry entry = zip.getEntry(name);
      if (entry == null) {
        return;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        reader.read(xml);
        xml.close();
      }
    } catch (IOException e) {
      throw new Refusal(ReadFindings.damaged(String.valueOf(e.getMessage())), e);
    }
  }

  private ZipFile zip() throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .setCharset("UTF-8")
        .get();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The value of {@code w:val}, or of another attribute, whatever its prefix. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static int number(XMLStreamReader xml, String name, int otherwise) {
    return parse(attribute(xml, name), Integer::valueOf, otherwise);
  }

  /** Whether an on/off property is on: present without a value, or with one that says so. */
  static boolean isOn(XMLStreamReader xml) {
    String value = attribute(xml, "val");
    return value == null || value.equals("1") || value.equals("true") || value.equals("on");
  }

  private static <T> T parse(@Nullable String value, Function<String, T> parser, T otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      return parser.apply(value);
    } catch (NumberFormatException e) {
      return otherwise; // Word, too, ignores a number that is none.
    }
  }

  /** Reads a part. */
  @FunctionalInterface
  interface PartReader {
    void read(XMLStreamReader xml) throws Refusal, XMLStreamException;
  }
}
