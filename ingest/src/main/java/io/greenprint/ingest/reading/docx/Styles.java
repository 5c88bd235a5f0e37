package io.greenprint.ingest.reading.docx;

import io.greenprint.ingest.reading.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a document say about outline levels and numbering. */
final class Styles {

  private final Map<String, Style> byId = new HashMap<>();

  /**
   * A paragraph style.
   *
   * @param outlineLevel from 0; null where it says none
   * @param list number of its list; null where it says none, 0 where it says no list
   */
  private record Style(
      @Nullable String basedOn,
      @Nullable Integer outlineLevel,
      @Nullable Integer list,
      @Nullable Integer listLevel) {}

  static Styles read(DocxPackage parts) throws Refusal, XMLStreamException {
    Styles styles = new Styles();
    parts.read(DocxPackage.STYLES, styles::read);
    return styles;
  }

  /** Outline level from 0 of a style or one that it is based on. */
  @Nullable Integer outlineLevel(@Nullable String style) {
    return inherited(style, Style::outlineLevel);
  }

  @Nullable Integer list(@Nullable String style) {
    return inherited(style, Style::list);
  }

  @Nullable Integer listLevel(@Nullable String style) {
    return inherited(style, Style::listLevel);
  }

  private @Nullable Integer inherited(
      @Nullable String id, Function<Style, @Nullable Integer> property) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (at != null && seen.add(at)) {
      Style style = byId.get(at);
      if (style == null) {
        return null;
      }
      Integer value = property.apply(style);
      if (value != null) {
        return value;
      }
      at = style.basedOn();
    }
    return null;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String id = null;
    String basedOn = null;
    Integer outline = null;
    Integer list = null;
    Integer level = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "style" -> {
            id = DocxPackage.attribute(xml, "styleId");
            basedOn = null;
            outline = null;
            list = null;
            level = null;
          }
          case "basedOn" -> basedOn = DocxPackage.attribute(xml, "val");
          case "outlineLvl" -> outline = DocxPackage.number(xml, "val", 9);
          case "numId" -> list = DocxPackage.number(xml, "val", 0);
          case "ilvl" -> level = DocxPackage.number(xml, "val", 0);
          default -> {
            // Looks, not structure.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("style")
          && id != null) {
        byId.put(id, new Style(basedOn, outline, list, level));
      }
    }
  }
}
