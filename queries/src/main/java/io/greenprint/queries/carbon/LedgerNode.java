package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger in the graph.
 *
 * @param reading number of the reading that states it
 * @param from first day
 * @param to last day
 * @param quantity as written
 * @param unit as written
 * @param amount the same in the unit of the item
 * @param site as written; null where not said
 * @param place where it stands in its file; null where unknown
 */
public record LedgerNode(
    long reading,
    LedgerItem item,
    LocalDate from,
    LocalDate to,
    BigDecimal quantity,
    String unit,
    BigDecimal amount,
    @Nullable String site,
    @Nullable Place place) {

  /** The months that it is of. */
  List<YearMonth> months() {
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(last), m -> m.plusMonths(1))
        .toList();
  }

  /** Whether both are of the same item and place, and of days that are in both. */
  boolean overlaps(LedgerNode other) {
    return item.equals(other.item)
        && Objects.equals(site, other.site)
        && !from.isAfter(other.to)
        && !other.from.isAfter(to);
  }
}
