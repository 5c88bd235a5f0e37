package io.greenprint.graph.store;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.text.Text;
import java.util.Map;

/** The properties that every stored finding has. */
final class FindingRows {

  static Properties describe(Properties properties, Finding finding) {
    return properties
        .place(finding.place())
        .put("code", finding.code())
        .put("severity", finding.severity())
        .put("messageZh", finding.message().zh())
        .put("messageEn", finding.message().en())
        .put("remedyZh", finding.remedy().zh())
        .put("remedyEn", finding.remedy().en())
        .put("status", "OPEN");
  }

  /** A person's word that finds no place in the reading that is about to be shown. */
  static Map<String, Object> withoutPlace(String what, String id, String quote, String said) {
    Finding finding =
        new Finding(
            what + "-without-place",
            Finding.Severity.WARNING,
            null,
            null,
            new Message(
                "人工录入的内容在新的读本中找不到位置：“" + quote + "”，" + said,
                "What a person entered found no place in the new reading: \""
                    + quote
                    + "\", "
                    + said),
            new Message(
                "请核对原文后重新录入，或将其撤销（编号 " + id + "）。",
                "Compare with the original and enter it again, or take it back (id " + id + ")."));
    return Map.of(
        "id",
        Ids.of("finding", what, id),
        "properties",
        describe(new Properties(Text.plain("")).put("position", -1), finding).map());
  }

  private FindingRows() {}
}
