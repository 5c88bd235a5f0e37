package io.greenprint.queries.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a question may see. What an enterprise outside of it reported does not exist
 * for the question: it is in no list, no count, no facet and no completion. Policies are public and
 * always seen.
 *
 * @param everything whether all are seen
 * @param enterprises ids or unified social credit codes of some that are seen
 * @param jurisdictions codes of GB/T 2260 (320000 a province, 320500 a city, 320506 a district),
 *     all of whose enterprises are seen: those whose unified social credit code says that they are
 *     registered there
 */
public record Sight(boolean everything, Set<String> enterprises, Set<String> jurisdictions) {

  /** Sees everything. */
  public static final Sight ALL = new Sight(true, Set.of(), Set.of());

  /** Sees what is public. */
  public static final Sight PUBLIC = new Sight(false, Set.of(), Set.of());

  private static final int REGION_START = 2;
  private static final int REGION_END = 8;

  public Sight {
    enterprises = Set.copyOf(enterprises);
    jurisdictions = Set.copyOf(jurisdictions);
  }

  /**
   * Whether an enterprise is seen.
   *
   * @param id of the enterprise; null where only its code is known
   * @param creditCode 统一社会信用代码; null where it is not known
   */
  public boolean sees(@Nullable String id, @Nullable String creditCode) {
    return everything
        || (id != null && enterprises.contains(id))
        || (creditCode != null
            && (enterprises.contains(creditCode) || registeredWithin(creditCode)));
  }

  /**
   * The same for statements: an enterprise {@code e} is seen where {@code $everything}, or its id
   * or code is in {@code $enterprises}, or units 3 to 8 of its code start with one of {@code
   * $places}.
   */
  public Map<String, Object> parameters() {
    return Map.of(
        "everything",
        everything,
        "enterprises",
        List.copyOf(enterprises),
        "places",
        jurisdictions.stream().map(Sight::telling).toList());
  }

  /** Units 3 to 8 of the code (GB 32100) tell where the enterprise is registered. */
  private boolean registeredWithin(String creditCode) {
    if (creditCode.length() < REGION_END) {
      return false;
    }
    String region = creditCode.substring(REGION_START, REGION_END);
    return jurisdictions.stream().anyMatch(code -> region.startsWith(telling(code)));
  }

  /** A province's code ends in 0000, a city's in 00: what stands before is that of all within. */
  private static String telling(String code) {
    return code.replaceFirst("(?<=^\\d{2})0000$|(?<=^\\d{4})00$", "");
  }
}
