package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Supply links as columns, about 60 bytes each. What few links have stands in maps beside them; so
 * do amounts that a double cannot give back digit by digit.
 */
final class LinkColumns {

  private static final int NONE = -1;
  private static final int ALWAYS = Integer.MIN_VALUE;
  private static final int NEVER = Integer.MAX_VALUE;

  int size;
  int[] start = {};
  int[] buyer = new int[16];
  int[] supplier = new int[16];
  double[] spend = new double[16];
  int[] from = new int[16];
  int[] to = new int[16];
  int[] row = {};
  private int[] product = new int[16];
  private int[] currency = new int[16];
  private int[] priceYear = new int[16];
  private int[] sheet = new int[16];
  private int[] sourceRow = new int[16];
  private long[] reading = new long[16];
  private LinkKind[] kind = new LinkKind[16];
  private @Nullable Consent[] consent = new @Nullable Consent[16];
  private Map<Integer, BigDecimal> exact = new HashMap<>();
  private Map<Integer, Quantity> quantities = new HashMap<>();
  private Map<Integer, String> rules = new HashMap<>();
  private final Words words;

  LinkColumns() {
    this(new Words());
  }

  private LinkColumns(Words words) {
    this.words = words;
  }

  /** Words that many links have, each kept once. */
  private static final class Words {
    private final List<String> list = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    int number(@Nullable String word) {
      if (word == null) {
        return NONE;
      }
      return numbers.computeIfAbsent(
          word,
          unknown -> {
            list.add(unknown);
            return list.size() - 1;
          });
    }

    @Nullable String word(int number) {
      return number == NONE ? null : list.get(number);
    }
  }

  /**
   * Adds a link between two companies.
   *
   * @param inReading number of the reading that states it; -1 where there is no graph
   */
  void add(SupplyLink link, int buyerNumber, int supplierNumber, long inReading) {
    int i = grown();
    buyer[i] = buyerNumber;
    supplier[i] = supplierNumber;
    product[i] = words.number(link.product());
    from[i] = epochDay(link.from(), ALWAYS);
    to[i] = epochDay(link.to(), NEVER);
    kind[i] = link.kind();
    consent[i] = link.consent();
    reading[i] = inReading;
    Place source = link.source();
    sheet[i] = source == null ? NONE : words.number(source.sheet());
    sourceRow[i] = source == null ? NONE : source.row();
    money(i, link.spend());
    if (link.quantity() != null) {
      quantities.put(i, link.quantity());
    }
    if (link.rule() != null) {
      rules.put(i, link.rule());
    }
  }

  private void money(int i, @Nullable Money money) {
    if (money == null) {
      spend[i] = Double.NaN;
      currency[i] = NONE;
      priceYear[i] = NONE;
      return;
    }
    Integer year = money.priceYear();
    spend[i] = money.amount().doubleValue();
    currency[i] = words.number(money.currency());
    priceYear[i] = year == null ? NONE : year;
    if (BigDecimal.valueOf(spend[i]).compareTo(money.amount()) != 0) {
      exact.put(i, money.amount());
    }
  }

  /** Adds a link of another network of the same companies, with another supplier and a share. */
  void addFrom(LinkColumns other, int place, int supplierNumber, double share) {
    int i = grown();
    buyer[i] = other.buyer[place];
    supplier[i] = supplierNumber;
    product[i] = words.number(other.product(place));
    from[i] = other.from[place];
    to[i] = other.to[place];
    kind[i] = other.kind[place];
    consent[i] = other.consent[place];
    reading[i] = other.reading[place];
    sheet[i] = words.number(other.words.word(other.sheet[place]));
    sourceRow[i] = other.sourceRow[place];
    spend[i] = other.spend[place] * share;
    currency[i] = words.number(other.words.word(other.currency[place]));
    priceYear[i] = other.priceYear[place];
    if (share == 1 && other.exact.containsKey(place)) {
      exact.put(i, other.exact.get(place));
    }
    if (other.rules.containsKey(place)) {
      rules.put(i, other.rules.get(place));
    }
  }

  @Nullable String product(int place) {
    return words.word(product[place]);
  }

  LinkKind kind(int place) {
    return kind[place];
  }

  @Nullable Consent consent(int place) {
    return consent[place];
  }

  /** Number of the reading that states the link; -1 where there is no graph. */
  long reading(int place) {
    return reading[place];
  }

  /** ISO 4217; null where the link has no spend. */
  @Nullable String currency(int place) {
    return words.word(currency[place]);
  }

  /** The link as its source states it. */
  SupplyLink link(int place, String buyerId, String supplierId) {
    return new SupplyLink(
        buyerId,
        supplierId,
        product(place),
        money(place),
        quantities.get(place),
        date(from[place]),
        date(to[place]),
        kind(place),
        rules.get(place),
        consent(place),
        sourceRow[place] == NONE
            ? null
            : new Place(words.word(sheet[place]), sourceRow[place], null));
  }

  private @Nullable Money money(int place) {
    String of = currency(place);
    if (of == null) {
      return null;
    }
    BigDecimal amount = exact.get(place);
    return new Money(
        amount == null ? BigDecimal.valueOf(spend[place]) : amount,
        of,
        priceYear[place] == NONE ? null : Integer.valueOf(priceYear[place]));
  }

  /** A copy sorted by buyer, stable, with the start of each buyer's links. */
  LinkColumns sortedByBuyer(int companies) {
    LinkColumns sorted = new LinkColumns(words);
    sorted.resize(size);
    sorted.size = size;
    sorted.row = new int[size];
    sorted.start = new int[companies + 1];
    for (int i = 0; i < size; i++) {
      sorted.start[buyer[i] + 1]++;
    }
    for (int c = 0; c < companies; c++) {
      sorted.start[c + 1] += sorted.start[c];
    }
    int[] next = sorted.start.clone();
    for (int i = 0; i < size; i++) {
      int place = next[buyer[i]]++;
      sorted.buyer[place] = buyer[i];
      sorted.supplier[place] = supplier[i];
      sorted.spend[place] = spend[i];
      sorted.product[place] = product[i];
      sorted.from[place] = from[i];
      sorted.to[place] = to[i];
      sorted.kind[place] = kind[i];
      sorted.consent[place] = consent[i];
      sorted.currency[place] = currency[i];
      sorted.priceYear[place] = priceYear[i];
      sorted.sheet[place] = sheet[i];
      sorted.sourceRow[place] = sourceRow[i];
      sorted.reading[place] = reading[i];
      sorted.row[place] = i;
      moved(exact, sorted.exact, i, place);
      moved(quantities, sorted.quantities, i, place);
      moved(rules, sorted.rules, i, place);
    }
    return sorted;
  }

  private static <T> void moved(Map<Integer, T> all, Map<Integer, T> sorted, int from, int to) {
    T value = all.isEmpty() ? null : all.get(from);
    if (value != null) {
      sorted.put(to, value);
    }
  }

  private int grown() {
    if (size == buyer.length) {
      resize(size * 2);
    }
    return size++;
  }

  private void resize(int capacity) {
    buyer = Arrays.copyOf(buyer, capacity);
    supplier = Arrays.copyOf(supplier, capacity);
    spend = Arrays.copyOf(spend, capacity);
    product = Arrays.copyOf(product, capacity);
    from = Arrays.copyOf(from, capacity);
    to = Arrays.copyOf(to, capacity);
    kind = Arrays.copyOf(kind, capacity);
    consent = Arrays.copyOf(consent, capacity);
    currency = Arrays.copyOf(currency, capacity);
    priceYear = Arrays.copyOf(priceYear, capacity);
    sheet = Arrays.copyOf(sheet, capacity);
    sourceRow = Arrays.copyOf(sourceRow, capacity);
    reading = Arrays.copyOf(reading, capacity);
  }

  private static int epochDay(@Nullable LocalDate date, int open) {
    return date == null ? open : Math.toIntExact(date.toEpochDay());
  }

  private static @Nullable LocalDate date(int epochDay) {
    return epochDay == ALWAYS || epochDay == NEVER ? null : LocalDate.ofEpochDay(epochDay);
  }
}
