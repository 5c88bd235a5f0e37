package io.greenprint.ingest.reading.docx;

import io.greenprint.ingest.reading.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a document, and how far each has counted. Rules of ECMA-376 part 1, 17.9: a list
 * instance counts on with its abstract list unless it overrides the start; an item sets back the
 * levels below it.
 */
final class Numbering {

  private static final int LEVELS = 9;

  private final Map<Integer, Integer> abstractOf = new HashMap<>();
  private final Map<Integer, Map<Integer, Level>> abstracts = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> startOverrides = new HashMap<>();
  private final Map<Integer, Map<Integer, Level>> levelOverrides = new HashMap<>();
  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Map<Integer, Map<Integer, Boolean>> overridden = new HashMap<>();

  /**
   * One level of a list.
   *
   * @param text label with {@code %1} to {@code %9} for the numbers of the levels
   * @param style paragraph style that takes this level; null where none does
   */
  private record Level(
      int start, String format, String text, boolean legal, @Nullable String style) {}

  static Numbering read(DocxPackage parts) throws Refusal, XMLStreamException {
    Numbering numbering = new Numbering();
    parts.read(DocxPackage.NUMBERING, numbering::read);
    return numbering;
  }

  /** The level that a list gives to paragraphs of a style; 0 where it names none. */
  int levelOfStyle(int list, @Nullable String style) {
    Map<Integer, Level> levels = abstracts.get(abstractOf.getOrDefault(list, -1));
    if (style != null && levels != null) {
      for (Map.Entry<Integer, Level> entry : levels.entrySet()) {
        if (style.equals(entry.getValue().style())) {
          return entry.getKey();
        }
      }
    }
    return 0;
  }

  /** Counts the next item of a list and gives its label; empty for bullets and unknown lists. */
  String next(int list, int level) {
    Integer base = abstractOf.get(list);
    if (base == null || level < 0 || level >= LEVELS) {
      return "";
    }
    int[] counter = counters.computeIfAbsent(base, b -> new int[LEVELS]);
    Integer override = startOverrides.getOrDefault(list, Map.of()).get(level);
    boolean fresh =
        override != null
            && overridden.computeIfAbsent(list, l -> new HashMap<>()).put(level, true) == null;
    if (fresh && override != null) {
      counter[level] = override;
    } else {
      counter[level] = counter[level] == 0 ? start(list, base, level) : counter[level] + 1;
    }
    for (int below = level + 1; below < LEVELS; below++) {
      counter[below] = 0;
    }
    return label(list, base, level, counter);
  }

  private String label(int list, int base, int level, int[] counter) {
    Level own = level(list, base, level);
    if (own == null || own.format().equals("bullet") || own.format().equals("none")) {
      return "";
    }
    StringBuilder label = new StringBuilder();
    String text = own.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean placeholder =
          c == '%'
              && i + 1 < text.length()
              && text.charAt(i + 1) >= '1'
              && text.charAt(i + 1) <= '9';
      if (!placeholder) {
        label.append(c);
        continue;
      }
      int of = text.charAt(++i) - '1';
      Level shown = level(list, base, of);
      int number = counter[of] == 0 ? start(list, base, of) : counter[of];
      String format = shown == null || own.legal() ? "decimal" : shown.format();
      label.append(NumberFormats.format(number, format));
    }
    return label.toString();
  }

  private int start(int list, int base, int level) {
    Level own = level(list, base, level);
    return own == null ? 1 : own.start();
  }

  private @Nullable Level level(int list, int base, int level) {
    Level override = levelOverrides.getOrDefault(list, Map.of()).get(level);
    return override != null ? override : abstracts.getOrDefault(base, Map.of()).get(level);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int id = -1;
    int list = -1;
    int at = 0;
    LevelDraft draft = new LevelDraft();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "abstractNum" -> {
            id = DocxPackage.number(xml, "abstractNumId", -1);
            list = -1;
          }
          case "num" -> list = DocxPackage.number(xml, "numId", -1);
          case "abstractNumId" -> abstractOf.put(list, DocxPackage.number(xml, "val", -1));
          case "lvlOverride" -> at = DocxPackage.number(xml, "ilvl", 0);
          case "startOverride" ->
              startOverrides
                  .computeIfAbsent(list, l -> new HashMap<>())
                  .put(at, DocxPackage.number(xml, "val", 1));
          case "lvl" -> {
            at = DocxPackage.number(xml, "ilvl", 0);
            draft = new LevelDraft();
          }
          default -> draft.take(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lvl")) {
        Map<Integer, Map<Integer, Level>> levels = list >= 0 ? levelOverrides : abstracts;
        levels.computeIfAbsent(list >= 0 ? list : id, l -> new TreeMap<>()).put(at, draft.level());
      }
    }
  }

  private static final class LevelDraft {

    private int start = 1;
    private String format = "decimal";
    private String text = "";
    private boolean legal;
    private @Nullable String style;

    void take(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "start" -> start = DocxPackage.number(xml, "val", 1);
        case "numFmt" -> format = value(xml, "decimal");
        case "lvlText" -> text = value(xml, "");
        case "isLgl" -> legal = DocxPackage.isOn(xml);
        case "pStyle" -> style = DocxPackage.attribute(xml, "val");
        default -> {
          // Looks, not numbers.
        }
      }
    }

    private static String value(XMLStreamReader xml, String otherwise) {
      String value = DocxPackage.attribute(xml, "val");
      return value == null ? otherwise : value;
    }

    Level level() {
      return new Level(start, format, text, legal, style);
    }
  }
}
