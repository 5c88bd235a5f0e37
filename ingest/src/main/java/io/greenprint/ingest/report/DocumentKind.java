package io.greenprint.ingest.report;

import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Folding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a document is an ESG report of an enterprise or a policy document of a public body, by
 * the words of its first pages and their mass over the whole.
 */
public enum DocumentKind {
  POLICY,
  REPORT;

  private static final int OPENING = 4000;
  private static final Pattern REPORT_TITLE =
      Pattern.compile(
          "(?:社会责任|可持续发展|环境、社会[及和与]?(?:公司)?(?:治理|管治)|环境、社会及管治|esg|企业公民|环境信息披露)[^。]{0,12}报告"
              + "|(?:sustainab|esg|environmental|responsibility|impact|non-financial)[^.]{0,60}(?:report|statement)");
  private static final Pattern POLICY_OPENING =
      Pattern.compile(
          "[〔\\[（(]20\\d{2}[〕\\])）] ?\\d+ ?号|各市、县|各区、县|各有关单位|印发|通知如下|人民政府|征求意见稿"
              + "|实施方案|行动计划|实施意见|管理办法|若干措施|指导意见");
  private static final Pattern POLICY_WORDS = Pattern.compile("责任单位|牵头单位|配合单位|(?:[局委厅办]、){2}");
  private static final Pattern REPORT_WORDS =
      Pattern.compile(
          "本公司|我们|本集团|利益相关方|持份者|gri|stakeholder|our employees|our company|the group|报告期内");

  /** The kind of a document; a document that says neither is a policy. */
  public static DocumentKind of(Text text) {
    String all = Folding.fold(text.content());
    String opening = all.substring(0, Math.min(OPENING, all.length()));
    int report =
        6 * Math.min(3, count(REPORT_TITLE, opening)) + Math.min(40, count(REPORT_WORDS, all));
    int policy =
        3 * Math.min(6, count(POLICY_OPENING, opening))
            + 2 * Math.min(40, count(POLICY_WORDS, all));
    return report > policy ? REPORT : POLICY;
  }

  private static int count(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
