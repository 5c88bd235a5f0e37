package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItem.Kind;
import io.greenprint.graph.finding.Finding;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The entries of a year that count. Two files that state the same item of the same place for days
 * in common are not added: the finer period counts, of equal ones the newer file. Rows of one file
 * for the same period are added, as two meters are.
 *
 * @param byItem entries that count, in the order of the items
 * @param notes what was left out, and which months are missing
 */
record Ledger(Map<LedgerItem, List<LedgerNode>> byItem, List<Finding> notes) {

  private static final Comparator<LedgerNode> FINEST_AND_NEWEST_FIRST =
      Comparator.comparingInt((LedgerNode entry) -> entry.months().size())
          .thenComparing(Comparator.comparingLong(LedgerNode::reading).reversed());

  static Ledger of(List<LedgerNode> entries, List<LedgerItem> order) {
    List<Finding> notes = new ArrayList<>();
    List<LedgerNode> counted = new ArrayList<>();
    for (LedgerNode entry : entries.stream().sorted(FINEST_AND_NEWEST_FIRST).toList()) {
      if (counted.stream().anyMatch(other -> twice(other, entry))) {
        notes.add(Notes.leftOut(entry));
      } else {
        counted.add(entry);
      }
    }
    Map<LedgerItem, List<LedgerNode>> byItem = new LinkedHashMap<>();
    for (LedgerItem item : order) {
      List<LedgerNode> ofItem =
          counted.stream()
              .filter(entry -> entry.item().equals(item))
              .sorted(Comparator.comparing(LedgerNode::from))
              .toList();
      if (!ofItem.isEmpty()) {
        byItem.put(item, ofItem);
        missing(item, ofItem, notes);
      }
    }
    return new Ledger(byItem, notes);
  }

  private static boolean twice(LedgerNode counted, LedgerNode entry) {
    boolean sameTable =
        counted.reading() == entry.reading()
            && counted.from().equals(entry.from())
            && counted.to().equals(entry.to());
    return counted.overlaps(entry) && !sameTable;
  }

  private static void missing(LedgerItem item, List<LedgerNode> entries, List<Finding> notes) {
    if (item.kind() == Kind.REFRIGERANT || item.kind() == Kind.OUTPUT) {
      return; // refilled when needed, and told of the year as a whole
    }
    Set<YearMonth> months =
        entries.stream()
            .flatMap(entry -> entry.months().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Year year = Year.from(entries.getFirst().from());
    List<Integer> gaps =
        IntStream.rangeClosed(1, 12)
            .filter(month -> !months.contains(year.atMonth(month)))
            .boxed()
            .toList();
    if (!gaps.isEmpty()) {
      notes.add(Notes.monthsMissing(item, gaps));
    }
  }

  /** Sum of an item; zero where there is no entry. */
  BigDecimal amount(LedgerItem item) {
    return byItem.getOrDefault(item, List.of()).stream()
        .map(LedgerNode::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Sum of all items of a kind. */
  BigDecimal amount(Kind kind) {
    return byItem.keySet().stream()
        .filter(item -> item.kind() == kind)
        .map(this::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
