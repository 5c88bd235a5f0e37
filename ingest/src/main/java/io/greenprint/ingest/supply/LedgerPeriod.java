package io.greenprint.ingest.supply;

import io.greenprint.ingest.values.Dates;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period of a ledger row as people write it: 2024-03, 2024年3月, 202403, 3月 beside a year, 2024年,
 * 2024年第1季度; a day stands for its month, as workbooks keep months.
 *
 * @param from first day
 * @param to last day
 */
record LedgerPeriod(LocalDate from, LocalDate to) {

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*(?:年度?|全年)?");
  private static final Pattern MONTH =
      Pattern.compile("(?:((?:19|20)\\d\\d)\\s*[年\\-/.]?\\s*)?(\\d{1,2})\\s*月?(?:份)?");
  private static final Pattern QUARTER =
      Pattern.compile("(?:((?:19|20)\\d\\d)\\s*[年\\-/. ]?\\s*)?(?:第?([1-4一二三四])季度?|[Qq]([1-4]))");
  private static final String QUARTERS = "一二三四";

  /**
   * Reads a period; null where the words are none.
   *
   * @param year of words that name none; null where nobody said
   */
  static @Nullable LedgerPeriod of(String words, @Nullable Integer year) {
    String written = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    Matcher whole = YEAR.matcher(written);
    if (whole.matches()) {
      return year(Integer.parseInt(whole.group(1)));
    }
    LocalDate day = Dates.parse(written).orElse(null);
    if (day != null) {
      return month(YearMonth.from(day));
    }
    Matcher month = MONTH.matcher(written);
    if (month.matches()) {
      Integer of = month.group(1) == null ? year : Integer.valueOf(month.group(1));
      return of == null ? null : month(of, Integer.parseInt(month.group(2)));
    }
    Matcher quarter = QUARTER.matcher(written);
    if (quarter.matches()) {
      Integer of = quarter.group(1) == null ? year : Integer.valueOf(quarter.group(1));
      return of == null ? null : quarter(of, quarterOf(quarter));
    }
    return null;
  }

  /** All of a year. */
  static LedgerPeriod year(int year) {
    return new LedgerPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static int quarterOf(Matcher quarter) {
    String written = quarter.group(2) == null ? quarter.group(3) : quarter.group(2);
    int chinese = QUARTERS.indexOf(written);
    return chinese < 0 ? Integer.parseInt(written) : chinese + 1;
  }

  private static LedgerPeriod quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new LedgerPeriod(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  private static @Nullable LedgerPeriod month(int year, int month) {
    try {
      return month(YearMonth.of(year, month));
    } catch (DateTimeException e) {
      return null; // 13月 is a slip of the ledger
    }
  }

  private static LedgerPeriod month(YearMonth month) {
    return new LedgerPeriod(month.atDay(1), month.atEndOfMonth());
  }
}
