package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; of each code it keeps the first hundred in full and counts the others. */
final class FindingLog {

  private static final int IN_FULL = 100;

  private final Map<String, List<Finding>> kept = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void add(String code, Severity severity, Message message, Message remedy) {
    add(Finding.of(code, severity, null, null, message, remedy));
  }

  void add(Finding finding) {
    if (counts.merge(finding.code(), 1, Integer::sum) <= IN_FULL) {
      kept.computeIfAbsent(finding.code(), _ -> new ArrayList<>()).add(finding);
    }
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    kept.forEach(
        (code, findings) -> {
          all.addAll(findings);
          int more = counts.getOrDefault(code, 0) - findings.size();
          if (more > 0) {
            Finding last = findings.getLast();
            all.add(
                Finding.of(
                    code,
                    last.severity(),
                    null,
                    null,
                    new Message("同类问题另有 " + more + " 处", more + " more of the same kind"),
                    last.remedy()));
          }
        });
    return all;
  }
}
