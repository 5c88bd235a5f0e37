package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.report.ReportDocument;
import io.greenprint.ingest.supply.CreditCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether it is settled whose report it is. */
final class IdentityChecks {

  private static final Pattern LIKE_A_CODE = Pattern.compile("[0-9A-Za-z\\s-]{15,22}");

  private IdentityChecks() {}

  static List<Finding> findings(ReportDocument document, ReportHints hints) {
    List<Finding> findings = new ArrayList<>();
    if (document.enterprise() == null && document.creditCode() == null) {
      findings.add(nobody());
    }
    String said = hints.enterprise();
    if (said != null && likeACode(said)) {
      Finding faulty = faulty(CreditCode.of(said));
      if (faulty != null) {
        findings.add(faulty);
      }
    }
    return findings;
  }

  /** Whether words are meant as a credit code, right or wrong, and no name. */
  static boolean likeACode(String words) {
    return LIKE_A_CODE.matcher(words).matches() && words.chars().anyMatch(Character::isDigit);
  }

  private static Finding nobody() {
    return Finding.of(
        "report-enterprise-unknown",
        Severity.WARNING,
        null,
        null,
        new Message(
            "未能识别报告所属企业，报告不会计入任何企业的披露缺口",
            "Whose report it is was not found; it counts for no enterprise's gaps"),
        new Message(
            "请用 --enterprise 指明企业名称或统一社会信用代码后重新导入",
            "Give name or unified social credit code with --enterprise and take it in again"));
  }

  private static @Nullable Finding faulty(CreditCode code) {
    Message fault = code.fault();
    if (fault == null) {
      return null;
    }
    return Finding.of(
        "credit-code-faulty",
        Severity.WARNING,
        null,
        null,
        new Message(
            "所给统一社会信用代码 %s 有误：%s".formatted(code.code(), fault.zh()),
            "The credit code %s that was given is faulty: %s".formatted(code.code(), fault.en())),
        new Message(
            code.suggestion() == null ? "请核对营业执照" : "是否应为 " + code.suggestion() + "？",
            code.suggestion() == null
                ? "Check it against the business licence"
                : "Should it be " + code.suggestion() + "?"));
  }
}
