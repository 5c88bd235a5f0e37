package io.greenprint.ingest.supply;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * EPCIS in XML, told in the shape of its JSON: an element is a property, lists are lists, the
 * elements {@code extension} and {@code baseExtension} of 1.x are looked through. Neither document
 * types nor outside entities are read.
 */
final class EpcisXml {

  /** Deeper than any document of the standard. */
  private static final int DEEPEST = 40;

  private static final Set<String> LOOKED_THROUGH = Set.of("extension", "baseExtension");

  private final XMLStreamReader reader;
  private final ArrayNode events = JsonValues.MAPPER.createArrayNode();

  private EpcisXml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static boolean recognises(SupplyFile file) {
    try {
      XMLStreamReader reader = reader(file);
      reader.nextTag();
      return reader.getLocalName().startsWith("EPCIS");
    } catch (XMLStreamException notXml) {
      return false; // another reader says what is wrong with it
    }
  }

  /** The document; empty, with a finding, where it is not well-formed. */
  static Optional<JsonNode> document(SupplyFile file, SupplyOutput out) {
    try {
      EpcisXml xml = new EpcisXml(reader(file));
      xml.read();
      ObjectNode document = JsonValues.MAPPER.createObjectNode();
      document.putObject("epcisBody").set("eventList", xml.events);
      return Optional.of(document);
    } catch (XMLStreamException e) {
      out.refuseFile(
          "file-unreadable",
          "不是合法的 XML：" + e.getMessage(),
          "not valid XML: " + e.getMessage(),
          "请重新导出",
          "export it again");
      return Optional.empty();
    }
  }

  private static XMLStreamReader reader(SupplyFile file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
  }

  private void read() throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().endsWith("Event")) {
        ObjectNode event = JsonValues.MAPPER.createObjectNode();
        event.put("type", reader.getLocalName());
        fill(event, 0);
        events.add(event);
      }
    }
  }

  /** Puts what stands in the element at hand into an object, up to its end. */
  private void fill(ObjectNode object, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested too deeply", reader.getLocation());
    }
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      if (LOOKED_THROUGH.contains(name)) {
        fill(object, depth + 1);
      } else if (name.endsWith("List") || name.equals("childEPCs")) {
        object.set(name, list(depth + 1));
      } else {
        object.set(name, value(depth + 1));
      }
    }
  }

  private ArrayNode list(int depth) throws XMLStreamException {
    ArrayNode list = JsonValues.MAPPER.createArrayNode();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        list.add(value(depth + 1));
      }
    }
    return list;
  }

  /** Text, an object where elements stand inside, or an object of type and text as in source. */
  private JsonNode value(int depth) throws XMLStreamException {
    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
    String type = reader.getAttributeValue(null, "type");
    ObjectNode object = JsonValues.MAPPER.createObjectNode();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth > DEEPEST) {
          throw new XMLStreamException("nested too deeply", reader.getLocation());
        }
        object.set(reader.getLocalName(), value(depth + 1));
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    if (type != null) {
      return object.put("type", type).put(name, text.toString().strip());
    }
    return object.isEmpty()
        ? JsonValues.MAPPER.getNodeFactory().stringNode(text.toString().strip())
        : object;
  }
}
