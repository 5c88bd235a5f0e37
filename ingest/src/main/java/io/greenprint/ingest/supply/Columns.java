package io.greenprint.ingest.supply;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a supplier list holds what, by the words of its header row.
 *
 * @param places column numbers from 0
 * @param headers words of the header of each, as written
 * @param units what stands in brackets in a header, such as 万元
 */
record Columns(Map<Field, Integer> places, Map<Field, String> headers, Map<Field, String> units) {

  /** What a column can hold. */
  enum Field {
    BUYER,
    BUYER_CODE,
    SUPPLIER,
    SUPPLIER_CODE,
    PRODUCT,
    SPEND,
    CURRENCY,
    FROM,
    TO,
    PERIOD,
    GREEN_FACTORY,
    ISO14001,
    ISO50001,
    CERTIFICATE_KIND,
    CERTIFICATE_NUMBER,
    CERTIFICATE_ISSUER,
    CERTIFICATE_FROM,
    CERTIFICATE_TO,
    CERTIFICATE_SCOPE,
    SITE,
    REVOKED,
    COUNTRY,
    ADDRESS,
    CONSENT,
    YEAR,
    REVENUE,
    EMISSIONS,
    PENALTY_DATE,
    AUTHORITY,
    PENALTY_NUMBER,
    ARTICLE,
    FINE,
    CORRECTED,
    INDUSTRY_CHAIN,
    NAMED_BY,
    EXTENT,
    DISCLOSED,
    DEMANDED,
    LEDGER_ITEM,
    LEDGER_PERIOD,
    QUANTITY,
    UNIT,
    LISTED,
    REGISTER,
    LISTED_KIND,
    LEVEL,
    BATCH,
    REMOVED,
    REGION,
    ASSESSOR,
    PRODUCER,
    PRODUCER_CODE,
    CARRIER,
    CARRIER_CODE,
    TREATER,
    TREATER_CODE,
    WASTE_CODE,
    WASTE,
    METHOD,
    LICENCE,
    MANIFEST,
    TRANSFER_DATE,
    SCHEME,
    CERTIFIED_IN,
    YIELD,
    CERTIFIED_OUT
  }

  private static final String WORDS = "supplier-list-columns.tsv";
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
  private static final Map<String, Field> FIELDS = load();

  /** Whoever a row may be of. */
  private static final Set<Field> FIRMS =
      EnumSet.of(Field.SUPPLIER, Field.LISTED, Field.PRODUCER, Field.TREATER);

  /** What only ledgers have. */
  private static final Set<Field> OF_LEDGERS =
      EnumSet.of(Field.LEDGER_ITEM, Field.LEDGER_PERIOD, Field.QUANTITY, Field.UNIT);

  /** Reads a row as headers of a list; null where it names no firm and one thing more. */
  static @Nullable Columns of(List<String> row) {
    Columns found = read(row);
    long known = found.places.keySet().stream().filter(f -> !OF_LEDGERS.contains(f)).count();
    return FIRMS.stream().anyMatch(found::has) && known > 1 ? found : null;
  }

  /** Reads a row as headers; what it does not know is left out. */
  static Columns read(List<String> row) {
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    Map<Field, String> headers = new EnumMap<>(Field.class);
    Map<Field, String> units = new EnumMap<>(Field.class);
    for (int i = 0; i < row.size(); i++) {
      String header = Normalizer.normalize(row.get(i), Normalizer.Form.NFKC);
      Field field = FIELDS.get(folded(BRACKETS.matcher(header).replaceAll("")));
      if (field == null) {
        field = FIELDS.get(folded(header));
      }
      if (field != null && places.putIfAbsent(field, i) == null) {
        headers.put(field, row.get(i));
        Matcher unit = BRACKETS.matcher(header);
        if (unit.find()) {
          units.put(field, unit.group(1).strip());
        }
      }
    }
    return new Columns(places, headers, units);
  }

  boolean has(Field field) {
    return places.containsKey(field);
  }

  private static String folded(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_:：*]", "");
  }

  private static Map<String, Field> load() {
    Map<String, Field> fields = new HashMap<>();
    for (String[] line : TsvResource.lines(WORDS)) {
      for (String header : line[1].split("\\|", -1)) {
        put(fields, folded(header), line[0]);
      }
    }
    return Map.copyOf(fields);
  }

  private static void put(Map<String, Field> fields, String header, String name) {
    Field field = Field.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    Field other = fields.put(header, field);
    if (other != null && other != field) {
      throw new IllegalStateException(
          WORDS + ": " + header + " stands for both " + other + " and " + field);
    }
  }
}
