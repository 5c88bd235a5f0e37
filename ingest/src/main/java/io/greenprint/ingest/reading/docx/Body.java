package io.greenprint.ingest.reading.docx;

import io.greenprint.graph.text.Block.Kind;
import io.greenprint.ingest.reading.ReadFindings;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the body of a document, then its footnotes, as blocks and tables. */
final class Body {

  /** More nesting than any table layout; a file beyond it is hostile. */
  private static final int MAX_DEPTH = 200;

  private final TextBuilder text;
  private final Styles styles;
  private final Numbering numbering;
  private final int maxCharacters;
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private @Nullable TableDraft table;
  private int nestedTables;
  private int characters;

  /** Elements that are open in the part that is read. */
  private int depth;

  private Kind kind = Kind.PARAGRAPH;

  Body(TextBuilder text, Styles styles, Numbering numbering, int maxCharacters) {
    this.text = text;
    this.styles = styles;
    this.numbering = numbering;
    this.maxCharacters = maxCharacters;
  }

  void read(DocxPackage parts) throws Refusal, XMLStreamException {
    parts.read(DocxPackage.DOCUMENT, this::read);
    kind = Kind.FOOTNOTE;
    parts.read(DocxPackage.FOOTNOTES, this::read);
  }

  private void read(XMLStreamReader xml) throws Refusal, XMLStreamException {
    depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (isUnread(xml)) {
          skip(xml);
        } else if (++depth > MAX_DEPTH) {
          throw new Refusal(ReadFindings.tooLarge("XML nested deeper than " + MAX_DEPTH));
        } else {
          start(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        end(xml.getLocalName());
      }
    }
  }

  /** Deleted and moved words, field codes, and the older twin of each drawing. */
  private static boolean isUnread(XMLStreamReader xml) {
    return switch (xml.getLocalName()) {
      case "del",
          "moveFrom",
          "instrText",
          "Fallback",
          "rPrChange",
          "pPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "numberingChange" ->
          true;
      case "footnote" -> DocxPackage.attribute(xml, "type") != null; // Separators.
      default -> false;
    };
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void start(XMLStreamReader xml) throws Refusal, XMLStreamException {
    Paragraph paragraph = paragraphs.peek();
    switch (xml.getLocalName()) {
      case "p" -> paragraphs.push(new Paragraph());
      case "tbl" -> startTable();
      case "tr" -> {
        if (table != null && nestedTables == 0) {
          table.startRow();
        }
      }
      case "tc" -> {
        if (table != null && nestedTables == 0) {
          table.startCell();
        }
      }
      case "gridSpan" -> {
        if (table != null && nestedTables == 0) {
          table.columnSpan(DocxPackage.number(xml, "val", 1));
        }
      }
      case "gridBefore" -> {
        if (table != null && nestedTables == 0) {
          table.skipColumns(DocxPackage.number(xml, "val", 0));
        }
      }
      case "vMerge" -> {
        if (table != null && nestedTables == 0) {
          table.mergeUp(!"restart".equals(DocxPackage.attribute(xml, "val")));
        }
      }
      default -> {
        if (paragraph != null) {
          paragraph(paragraph, xml);
        }
      }
    }
  }

  private void paragraph(Paragraph paragraph, XMLStreamReader xml)
      throws Refusal, XMLStreamException {
    switch (xml.getLocalName()) {
      case "pStyle" -> paragraph.style = DocxPackage.attribute(xml, "val");
      case "outlineLvl" -> paragraph.outlineLevel = DocxPackage.number(xml, "val", 9);
      case "numId" -> paragraph.list = DocxPackage.number(xml, "val", 0);
      case "ilvl" -> paragraph.listLevel = DocxPackage.number(xml, "val", 0);
      case "r" -> paragraph.runIsBold = false;
      case "b" -> paragraph.runIsBold = DocxPackage.isOn(xml);
      case "sz" -> paragraph.size(DocxPackage.number(xml, "val", 0) / 2f);
      case "t" -> paragraph.inText = true;
      case "tab" -> paragraph.append(" ");
      case "br", "cr" -> paragraph.append("\n");
      case "noBreakHyphen" -> paragraph.append("-");
      case "sym" -> paragraph.symbol(DocxPackage.attribute(xml, "char"));
      default -> {
        // Looks, not words.
      }
    }
    if (paragraph.inText) {
      paragraph.inText = false;
      words(paragraph, xml);
    }
  }

  /** The words of a {@code w:t}, piece by piece, so that an endless one stops at the limit. */
  private void words(Paragraph paragraph, XMLStreamReader xml) throws Refusal, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return;
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
        characters += xml.getTextLength();
        if (characters > maxCharacters) {
          throw new Refusal(ReadFindings.tooLarge("> " + maxCharacters + " characters"));
        }
        paragraph.append(xml.getText());
      }
    }
  }

  private void end(String name) throws Refusal {
    switch (name) {
      case "p" -> endParagraph(paragraphs.pop());
      case "tbl" -> endTable();
      case "tc" -> {
        if (table != null && nestedTables == 0) {
          table.endCell();
        }
      }
      default -> {
        // Nothing ends with it.
      }
    }
  }

  private void startTable() {
    if (table == null) {
      table = new TableDraft();
    } else {
      nestedTables++;
    }
  }

  private void endTable() throws Refusal {
    if (nestedTables > 0) {
      nestedTables--;
    } else if (table != null) {
      text.table(table.grid());
      table = null;
    }
  }

  private void endParagraph(Paragraph paragraph) throws Refusal {
    String label = label(paragraph);
    String words = (label + paragraph.words()).strip();
    if (words.isEmpty()) {
      return;
    }
    if (table != null) {
      table.paragraph(words, paragraph.bold(), paragraph.size());
      return;
    }
    Integer outline =
        paragraph.outlineLevel != null
            ? paragraph.outlineLevel
            : styles.outlineLevel(paragraph.style);
    boolean heading = outline != null && outline < 9 && kind != Kind.FOOTNOTE;
    Kind own = heading ? Kind.HEADING : isItem(paragraph) ? Kind.LIST_ITEM : kind;
    text.block(
        words,
        own,
        heading && outline != null ? outline + 1 : 0,
        paragraph.size(),
        paragraph.bold(),
        null);
  }

  private boolean isItem(Paragraph paragraph) {
    return kind == Kind.PARAGRAPH && list(paragraph) > 0;
  }

  private int list(Paragraph paragraph) {
    Integer list = paragraph.list != null ? paragraph.list : styles.list(paragraph.style);
    return list == null ? 0 : list;
  }

  private String label(Paragraph paragraph) {
    int list = list(paragraph);
    if (list <= 0 || paragraph.isBlank()) {
      return "";
    }
    Integer level = paragraph.listLevel;
    if (level == null) {
      level = styles.listLevel(paragraph.style);
    }
    String label =
        numbering.next(list, level != null ? level : numbering.levelOfStyle(list, paragraph.style));
    boolean needsSpace =
        !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
    return needsSpace ? label + " " : label;
  }
}
