package io.greenprint.ingest.report;

import io.greenprint.ingest.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Words of report prose and units, from {@code vocabulary.yaml} and {@code units.yaml}. */
final class ReportWords {

  static final Words NONE_BEFORE;
  static final Words NONE_AFTER;
  static final Words CHANGE;
  static final Words TARGET;
  static final Words SITE;
  static final Words SEGMENT;
  static final Words PLACES;
  static final Words WHOLE;
  static final Words OTHER_COLUMNS;
  static final Words UNIT_COLUMNS;
  static final Words INDEX;
  static final Words INDEX_COLUMNS;
  static final Words EXPLAINED;
  static final Words OTHER_COUNTED;
  static final Words DENOMINATORS;
  static final Words PART_COLUMNS;
  static final Words PART_NAME_COLUMNS;
  static final Words MEASURE_COLUMNS;
  static final Words COUNTS;
  static final Words OTHER_BASIS;
  static final AmountReader AMOUNTS;

  static {
    JsonNode words = IndicatorLibrary.read("vocabulary.yaml");
    NONE_BEFORE = IndicatorLibrary.words(words.get("none"), "before");
    NONE_AFTER = IndicatorLibrary.words(words.get("none"), "after");
    CHANGE = IndicatorLibrary.words(words, "change");
    TARGET = IndicatorLibrary.words(words, "target");
    SITE = IndicatorLibrary.words(words, "site");
    SEGMENT = IndicatorLibrary.words(words, "segment");
    PLACES = IndicatorLibrary.words(words, "places");
    WHOLE = IndicatorLibrary.words(words, "whole");
    OTHER_COLUMNS = IndicatorLibrary.words(words, "otherColumns");
    UNIT_COLUMNS = IndicatorLibrary.words(words, "unitColumns");
    INDEX = IndicatorLibrary.words(words, "index");
    INDEX_COLUMNS = IndicatorLibrary.words(words, "indexColumns");
    EXPLAINED = IndicatorLibrary.words(words, "explained");
    OTHER_BASIS = IndicatorLibrary.words(words, "otherBasis");
    PART_COLUMNS = IndicatorLibrary.words(words, "partColumns");
    PART_NAME_COLUMNS = IndicatorLibrary.words(words, "partNameColumns");
    MEASURE_COLUMNS = IndicatorLibrary.words(words, "measureColumns");
    COUNTS = IndicatorLibrary.words(words, "counts");
    DENOMINATORS = IndicatorLibrary.words(words, "denominators");
    OTHER_COUNTED = IndicatorLibrary.words(words, "otherCounted");
    AMOUNTS = new AmountReader(units(IndicatorLibrary.read("units.yaml")));
  }

  private ReportWords() {}

  /** Kinds that {@code units.yaml} names, and {@code bare}. */
  static Set<String> unitKinds() {
    Set<String> kinds = new TreeSet<>(units(IndicatorLibrary.read("units.yaml")).kinds().keySet());
    kinds.add(AmountReader.BARE);
    return kinds;
  }

  private static AmountReader.UnitKinds units(JsonNode node) {
    Map<String, List<String>> kinds = new HashMap<>();
    node.get("kinds")
        .propertyNames()
        .forEach(kind -> kinds.put(kind, folded(node.get("kinds"), kind)));
    return new AmountReader.UnitKinds(kinds, folded(node, "per"), folded(node, "scales"));
  }

  private static List<String> folded(JsonNode node, String key) {
    return IndicatorLibrary.strings(node, key).stream().map(Folding::fold).distinct().toList();
  }
}
