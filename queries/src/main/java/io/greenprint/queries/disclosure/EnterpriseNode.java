package io.greenprint.queries.disclosure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that visible reports are about.
 *
 * @param creditCode 统一社会信用代码; null where no report prints one
 * @param reports oldest first
 */
public record EnterpriseNode(
    String id, String name, @Nullable String creditCode, List<ReportNode> reports) {

  private static final int REGION_START = 2;
  private static final int REGION_END = 8;
  private static final int TELLING = 4;

  public EnterpriseNode {
    reports = List.copyOf(reports);
  }

  /**
   * A report of it.
   *
   * @param reading number of the visible reading; tells the document
   * @param year reporting year; null where the report does not tell
   */
  public record ReportNode(long reading, @Nullable Integer year) {}

  /**
   * Code of the region that it is registered in (GB/T 2260), which stands in units 3 to 8 of a
   * unified social credit code (GB 32100); null without a code.
   */
  public @Nullable String region() {
    return creditCode == null || creditCode.length() < REGION_END
        ? null
        : creditCode.substring(REGION_START, REGION_END);
  }

  /** Its name, and what is left of it without place and legal form where that is telling. */
  Set<String> names() {
    String core = name.replaceAll("(?:股份|集团|控股|有限|责任|公司)+$", "").replaceAll("^.{2,4}?[省市]", "");
    return core.length() >= TELLING ? Set.of(name, core) : Set.of(name);
  }

  /** Reading numbers of the reports for a year. */
  public List<Long> readings(int year) {
    return reports.stream()
        .filter(report -> Integer.valueOf(year).equals(report.year()))
        .map(ReportNode::reading)
        .toList();
  }
}
