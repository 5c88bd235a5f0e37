package io.greenprint.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * GraphML 1.0 of an answer: every object with an {@code id} is a node, the field that leads to it
 * from another an edge.
 */
final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  private record Edge(String from, String to, String kind) {}

  private GraphMl() {}

  static void write(JsonNode data, OutputStream out) throws IOException {
    GraphMl graph = new GraphMl();
    data.properties().forEach(root -> graph.collect(root.getKey(), root.getValue(), null));
    try {
      graph.write(out);
    } catch (XMLStreamException cannotWrite) {
      throw new IOException("GraphML: " + cannotWrite.getMessage(), cannotWrite);
    }
  }

  private void collect(String field, JsonNode value, @Nullable String from) {
    if (Rows.isList(value)) {
      Rows.entries(value).forEach(entry -> collect(field, entry, from));
      return;
    }
    if (!value.isObject()) {
      return;
    }
    String here = from;
    if (value.path("id").isString()) {
      here = value.get("id").asString();
      Map<String, String> properties = nodes.computeIfAbsent(here, id -> new LinkedHashMap<>());
      properties.putIfAbsent("kind", value.path("__typename").asString(field));
      value.properties().stream()
          .filter(property -> property.getValue().isValueNode() && !property.getValue().isNull())
          .filter(property -> !property.getKey().startsWith("__"))
          .forEach(property -> properties.put(property.getKey(), property.getValue().asString()));
      if (from != null && !from.equals(here)) {
        edges.add(new Edge(from, here, field));
      }
    }
    String parent = here;
    value.properties().forEach(child -> collect(child.getKey(), child.getValue(), parent));
  }

  private void write(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    Set<String> keys = new LinkedHashSet<>();
    nodes.values().forEach(properties -> keys.addAll(properties.keySet()));
    for (String key : keys) {
      writeKey(xml, "node", key);
    }
    writeKey(xml, "edge", "relation");
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "directed");
    for (Map.Entry<String, Map<String, String>> node : nodes.entrySet()) {
      xml.writeStartElement("node");
      xml.writeAttribute("id", node.getKey());
      for (Map.Entry<String, String> property : node.getValue().entrySet()) {
        writeData(xml, property.getKey(), property.getValue());
      }
      xml.writeEndElement();
    }
    for (Edge edge : edges) {
      xml.writeStartElement("edge");
      xml.writeAttribute("source", edge.from());
      xml.writeAttribute("target", edge.to());
      writeData(xml, "relation", edge.kind());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static void writeKey(XMLStreamWriter xml, String owner, String name)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", owner);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", "string");
  }

  private static void writeData(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
