package io.greenprint.ingest.reading.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Whether a PDF is as it was written. PDFBox repairs what it can and says nothing of what is gone;
 * facts must not come from a text of which a part is missing.
 *
 * @param before bytes that stand before the header, as an envelope of a mail or an archive leaves
 * @param indexed the last pointer of the file leads to its index of objects, counted from the
 *     header: then nothing is missing between the header and the index, nor after it
 */
record Integrity(int before, boolean indexed) {

  /** How far into the file a header may stand, and an index from where it should. */
  private static final int HEADER_WITHIN = 1024;

  private static final int LONGEST_POINTER = 40;

  private static final Pattern POINTER = Pattern.compile("startxref\\s+(\\d{1,10})");

  /** The index of objects: a table, or a stream, which is an object. */
  private static final Pattern INDEX =
      Pattern.compile("\\s*(?:xref\\s|\\d+\\s+\\d+\\s+obj).*", Pattern.DOTALL);

  /** What leads from a page to other pages, or to what is no part of its text. */
  private static final Set<COSName> LEADS_AWAY =
      Set.of(COSName.PARENT, COSName.ANNOTS, COSName.B, COSName.STRUCT_PARENTS);

  static Integrity of(byte[] bytes) {
    int header = Math.max(0, indexOf(bytes, "%PDF-", 0, HEADER_WITHIN));
    int pointer = lastIndexOf(bytes, "startxref");
    return new Integrity(header, pointer >= 0 && leadsToIndex(bytes, pointer, header));
  }

  private static boolean leadsToIndex(byte[] bytes, int pointer, int header) {
    Matcher target = POINTER.matcher(text(bytes, pointer, LONGEST_POINTER));
    if (!target.lookingAt()) {
      return false;
    }
    long index = header + Long.parseLong(target.group(1));
    return index > header
        && index < bytes.length
        && INDEX.matcher(text(bytes, (int) index, LONGEST_POINTER)).matches()
        && indexOf(bytes, " obj", pointer, bytes.length) < 0;
  }

  /**
   * Whether every page is there with all that it refers to, and its content can be unpacked whole:
   * asked of a file whose index had to be made anew.
   */
  static boolean isWhole(PDDocument document) throws IOException {
    int pages = 0;
    for (PDPage page : document.getPages()) {
      pages++;
      if (!isWhole(page)) {
        return false;
      }
    }
    return pages > 0 && pages == document.getNumberOfPages();
  }

  private static boolean isWhole(PDPage page) throws IOException {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.add(page.getCOSObject());
    while (!open.isEmpty()) {
      COSBase next = open.poll();
      if (!seen.add(next)) {
        continue;
      }
      switch (next) {
        case COSObject reference -> {
          COSBase target = reference.getObject();
          if (target == null || target == COSNull.NULL) {
            return false;
          }
          open.add(target);
        }
        case COSDictionary dictionary -> {
          if (dictionary instanceof COSStream stream && !unpacks(stream)) {
            return false;
          }
          dictionary.entrySet().stream()
              .filter(entry -> !LEADS_AWAY.contains(entry.getKey()))
              .forEach(entry -> open.add(entry.getValue()));
        }
        case COSArray array -> array.forEach(open::add);
        default -> {} // A value without parts.
      }
    }
    return true;
  }

  /** Only what deflate packed tells that it is cut off. */
  private static boolean unpacks(COSStream stream) throws IOException {
    if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
      return true;
    }
    Inflater inflater = new Inflater();
    byte[] out = new byte[1 << 16];
    try (InputStream raw = stream.createRawInputStream()) {
      inflater.setInput(raw.readAllBytes());
      while (!inflater.finished()) {
        if (inflater.inflate(out) == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return false;
        }
      }
      return true;
    } catch (DataFormatException broken) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, Math.min(length, bytes.length - from), ISO_8859_1);
  }

  private static int indexOf(byte[] bytes, String mark, int from, int to) {
    byte[] wanted = mark.getBytes(US_ASCII);
    int last = Math.min(to, bytes.length) - wanted.length;
    for (int i = from; i <= last; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(byte[] bytes, String mark) {
    byte[] wanted = mark.getBytes(US_ASCII);
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
