package io.greenprint.graph.store;

import io.greenprint.graph.finding.Finding;

/** The properties that every stored finding has. */
final class FindingRows {

  static Properties describe(Properties properties, Finding finding) {
    return properties
        .put("code", finding.code())
        .put("severity", finding.severity())
        .put("messageZh", finding.message().zh())
        .put("messageEn", finding.message().en())
        .put("remedyZh", finding.remedy().zh())
        .put("remedyEn", finding.remedy().en())
        .put("status", "OPEN");
  }

  private FindingRows() {}
}
