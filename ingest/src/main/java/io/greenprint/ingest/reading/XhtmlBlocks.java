package io.greenprint.ingest.reading;

import io.greenprint.graph.text.Block.Kind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML events that Tika's parsers give and writes blocks and tables. */
final class XhtmlBlocks extends DefaultHandler {

  private final TextBuilder text;
  private final StringBuilder words = new StringBuilder();
  private @Nullable GridBuilder grid;
  private int tables;
  private int rowSpan = 1;
  private int columnSpan = 1;
  private boolean inBody;

  XhtmlBlocks(TextBuilder text) {
    this.text = text;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "body" -> inBody = true;
      case "table" -> startTable();
      case "tr" -> {
        if (grid != null && tables == 1) {
          grid.startRow();
        }
      }
      case "td", "th" -> {
        if (tables == 1) {
          words.setLength(0);
          rowSpan = span(attributes.getValue("rowspan"));
          columnSpan = span(attributes.getValue("colspan"));
        }
      }
      case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6" -> breakLine();
      case "br" -> breakLine();
      default -> {
        // Inline marks carry no structure.
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    switch (name) {
      case "table" -> endTable();
      case "td", "th" -> {
        if (grid != null && tables == 1) {
          grid.cell(words.toString().strip(), rowSpan, columnSpan);
          words.setLength(0);
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> endBlock(Kind.HEADING, name.charAt(1) - '0');
      case "li" -> endBlock(Kind.LIST_ITEM, 0);
      case "p", "div", "body" -> endBlock(Kind.PARAGRAPH, 0);
      default -> {
        // Inline marks carry no structure.
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inBody) {
      words.append(chars, start, length);
    }
  }

  private void startTable() throws SAXException {
    if (tables++ == 0) {
      endBlock(Kind.PARAGRAPH, 0);
      grid = new GridBuilder();
    }
  }

  private void endTable() throws SAXException {
    if (--tables == 0 && grid != null) {
      try {
        text.table(grid.build());
      } catch (Refusal refusal) {
        throw new Stopped(refusal);
      }
      grid = null;
      words.setLength(0);
    }
  }

  private void breakLine() throws SAXException {
    if (grid == null) {
      endBlock(Kind.PARAGRAPH, 0);
    } else if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
      words.append('\n');
    }
  }

  private void endBlock(Kind kind, int level) throws SAXException {
    if (grid != null) {
      return;
    }
    try {
      for (String line : words.toString().split("[\r\n]+", -1)) {
        text.block(line.strip(), kind, level);
      }
    } catch (Refusal refusal) {
      throw new Stopped(refusal);
    }
    words.setLength(0);
  }

  private static int span(@Nullable String value) {
    return value != null && value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }

  /** Why a parse failed, whatever the parser wrapped around it. */
  static Refusal refusalIn(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Stopped stopped) {
        return stopped.refusal();
      }
    }
    return new Refusal(ReadFindings.damaged(failure.getClass().getSimpleName()), failure);
  }

  /** Carries a refusal through a SAX parser. */
  static final class Stopped extends SAXException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Stopped(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }
}
