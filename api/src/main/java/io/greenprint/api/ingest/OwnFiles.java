package io.greenprint.api.ingest;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.ingest.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What a firm may send: its own reports, and data whose file says that it is the firm's. Anything
 * else would speak for others, or to all.
 */
final class OwnFiles {

  /** Says that a file is not of the firm that sent it. */
  static final Finding NOT_OWN =
      Finding.of(
          "not-own",
          Finding.Severity.ERROR,
          null,
          null,
          new Message(
              "企业账号只能导入本企业的报告和数据；此文件是政策文件，或注明属于其他企业",
              "A firm takes in its own reports and data only; this is a policy, or says that it is"
                  + " of another enterprise"),
          new Message(
              "请核对文件中的企业名称和统一社会信用代码；政策文件请交主管部门导入",
              "Check name and credit code in the file; let an official take in policies"));

  private OwnFiles() {}

  /** Whether what was found in a file is an enterprise's; what was refused harms nobody. */
  static boolean isOf(@Nullable String enterprise, Extraction extraction) {
    return switch (extraction) {
      case Extraction.Policies _ -> false;
      // Whose report it is was said by its sender, and wins over what it says.
      case Extraction.Report _ -> enterprise != null;
      case Extraction.Supply supply -> enterprise != null && isOf(enterprise, supply.reading());
      case Extraction.Refused _ -> true;
    };
  }

  private static boolean isOf(String enterprise, SupplyReading reading) {
    String issuer = reading.issuer();
    return issuer != null
        && (same(enterprise, issuer)
            || reading.facts(EnterpriseRecord.class).stream()
                .filter(record -> record.id().equals(issuer))
                .anyMatch(
                    record ->
                        enterprise.equals(record.creditCode())
                            || (record.name() != null && same(enterprise, record.name()))));
  }

  private static boolean same(String enterprise, String said) {
    return letters(enterprise).equals(letters(said));
  }

  /** Blanks and punctuation are written this way or that. */
  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
