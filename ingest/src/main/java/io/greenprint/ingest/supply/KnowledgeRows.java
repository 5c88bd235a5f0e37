package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.ChainRelation;
import io.greenprint.graph.supply.ChainRelation.Kind;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.SupplyLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows of knowledge graphs state. A firm that supplies another is a link of kind NEWS, which
 * no audit believes unless asked to; every other relation is a {@link ChainRelation}. The words for
 * relations are in {@code knowledge-relations.tsv}.
 */
final class KnowledgeRows {

  private static final String SUPPLY = "SUPPLY";

  /** Relations whose subject is a firm. */
  private static final Set<Kind> OF_FIRMS =
      Set.of(
          Kind.MAKES,
          Kind.COMPETES_WITH,
          Kind.COOPERATES_WITH,
          Kind.INVESTS_IN,
          Kind.CONTROLS,
          Kind.ACQUIRES,
          Kind.JOINT_VENTURE_WITH);

  private static final Map<String, String[]> WORDS = words();

  private final SupplyOutput out;
  private final FileEnterprises enterprises;

  KnowledgeRows(SupplyOutput out, FileEnterprises enterprises) {
    this.out = out;
    this.enterprises = enterprises;
  }

  /** Keeps or refuses a triple; its relation is a word of the source. */
  void triple(String subject, String word, String object, @Nullable LocalDate on, Place place) {
    String[] known = WORDS.get(word);
    if (known == null) {
      out.refuse(
          place,
          "relation-not-used",
          "关系“" + word + "”与产业链无关，未采用",
          "relation " + word + " says nothing of industry chains and was left out",
          "无需处理",
          "nothing to do");
      return;
    }
    boolean reversed = known[2].equals("reversed");
    String from = reversed ? object : subject;
    String to = reversed ? subject : object;
    if (isOfItself(subject, object, place)) {
      return;
    }
    if (known[1].equals(SUPPLY)) {
      out.fact(
          new SupplyLink(
              enterprises.keep(to, null, place),
              enterprises.keep(from, null, place),
              null,
              null,
              null,
              on,
              null,
              LinkKind.NEWS,
              place));
    } else {
      relation(Kind.valueOf(known[1]), from, to, null, on, null, place);
    }
  }

  /**
   * A relation.
   *
   * @param stockCode of the subject; null where it has none or is no firm
   */
  void relation(
      Kind kind,
      String subject,
      String object,
      @Nullable String stockCode,
      @Nullable LocalDate on,
      @Nullable BigDecimal weight,
      Place place) {
    if (isOfItself(subject, object, place)) {
      return;
    }
    if (weight != null && weight.signum() < 0) {
      out.doubt(
          place,
          "weight-below-zero",
          "权重 " + weight + " 为负，不可当作占比",
          "a weight of " + weight + " is below zero: it is no share",
          "请核对来源",
          "check the source");
    }
    String enterprise =
        stockCode != null || OF_FIRMS.contains(kind) ? firm(subject, stockCode, place) : null;
    out.fact(new ChainRelation(kind, subject, object, enterprise, on, weight, place));
  }

  private boolean isOfItself(String subject, String object, Place place) {
    if (!subject.isBlank() && !object.isBlank() && !subject.equals(object)) {
      return false;
    }
    out.refuse(
        place,
        "relation-with-itself",
        "主体与客体相同或为空",
        "subject and object are the same, or empty",
        "请核对来源",
        "check the source");
    return true;
  }

  /** The record of a listed firm. */
  String firm(String name, @Nullable String stockCode, Place place) {
    EnterpriseRecord record =
        enterprises.record(
            name,
            null,
            stockCode == null ? Map.of() : Map.of("stock", stockCode),
            null,
            null,
            place);
    enterprises.keep(record);
    return record.id();
  }

  private static Map<String, String[]> words() {
    Map<String, String[]> words = new HashMap<>();
    TsvResource.lines("knowledge-relations.tsv").forEach(line -> words.put(line[0], line));
    return Map.copyOf(words);
  }
}
