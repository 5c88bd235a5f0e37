package io.greenprint.ingest.report;

import io.greenprint.graph.report.ReportDocument;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.supply.CreditCode;
import io.greenprint.ingest.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a report is by, for which year, in which language. */
final class ReportIdentity {

  private static final Pattern REPORT_YEAR =
      Pattern.compile(
          "((?:19|20)\\d{2})(?:年度?)?[^\\d。]{0,40}?(?:社会责任|可持续发展|esg|环境、社会|环境,社会|环境社会|企业社会|csr|sustainab|environmental|progress|annual)[^\\d。]{0,40}?(?:报告|report)|(?:报告|report)[^\\d]{0,12}((?:19|20)\\d{2})|(?:year|period)"
              + " ended \\d{1,2} [a-z]+ ((?:19|20)\\d{2})");
  private static final Pattern COMPANY_ZH =
      Pattern.compile(
          "[\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff]|[（(][\\u4e00-\\u9fff]{1,8}[）)]){1,24}?(?:股份有限公司|集团有限公司|控股有限公司|有限责任公司|有限公司|集團有限公司|集团公司|集团|集團)");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:本|该|贵|我|各|下属|所属|母|全|整个|和|与|及|在|由|对).*|^(?:[Tt]he|[Oo]ur|[Tt]his) .*|(?:[A-Z]+"
              + " ){3,}.*|.*交易所.*|.*本集[团團]|.*本公司|^(?:股份|集团|控股)*有限(?:责任)?公司");

  /** The cover and what stands right after it: where the issuer names itself. */
  private static final int COVER_UNITS = 300;

  private static final Pattern COMPANY_EN =
      Pattern.compile(
          "(?:[A-Z][\\w&.'-]*["
              + " ,]+){1,6}(?:Inc\\.?|Corporation|Corp\\.?|Limited|Ltd\\.?|PLC|plc|S\\.A\\.?|AG|Group|Holdings|Trust|Company|N\\.V\\.)(?![a-z])");
  private static final Pattern CREDIT_CODE =
      Pattern.compile(
          "(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])");
  private static final String CODE_UNITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int FIRST_LINES = 120;
  private static final String TRADITIONAL = "們個這為爲與業產産環員發動學體國際對廢總團";
  private static final String SIMPLIFIED = "们个这为与业产环员发动学体国际对废总团";

  private ReportIdentity() {}

  static ReportDocument of(Text text, List<Line> lines, String fileName, ReportHints hints) {
    String content = text.content();
    Integer year = hints.year() != null ? hints.year() : year(lines, fileName);
    String said = hints.enterprise();
    String code = said != null && CreditCode.of(said).holds() ? CreditCode.of(said).code() : null;
    return new ReportDocument(
        title(lines, fileName),
        said == null || IdentityChecks.likeACode(said) ? enterprise(content) : said,
        code != null ? code : creditCode(content),
        year,
        language(content));
  }

  static String language(String content) {
    int chinese = 0;
    int traditional = 0;
    int simplified = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c >= 0x4e00 && c <= 0x9fff) {
        chinese++;
        if (TRADITIONAL.indexOf(c) >= 0 && SIMPLIFIED.indexOf(c) < 0) {
          traditional++;
        } else if (SIMPLIFIED.indexOf(c) >= 0) {
          simplified++;
        }
      }
    }
    if (chinese * 10 < content.length()) {
      return "en";
    }
    return traditional > simplified ? "zh-Hant" : "zh-Hans";
  }

  private static @Nullable Integer year(List<Line> lines, String fileName) {
    Map<Integer, Integer> votes = new HashMap<>();
    int count = 0;
    for (Line line : lines) {
      String words = line.text();
      Matcher titled = REPORT_YEAR.matcher(words);
      while (titled.find()) {
        String found = titled.group(3);
        for (int group = 1; group <= 2; group++) {
          found = titled.group(group) == null ? found : titled.group(group);
        }
        votes.merge(Integer.valueOf(found), count < FIRST_LINES ? 8 : 2, Integer::sum);
      }
      if (count < FIRST_LINES && words.length() < 40) {
        vote(words, votes, 1);
      }
      count++;
    }
    vote(Folding.fold(fileName), votes, 4);
    return votes.entrySet().stream()
        .filter(e -> e.getKey() >= 1995 && e.getKey() <= 2060)
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void vote(String words, Map<Integer, Integer> votes, int weight) {
    Years.in(words).forEach(year -> votes.merge(year, weight, Integer::sum));
  }

  private static String title(List<Line> lines, String fileName) {
    for (Line line : lines.subList(0, Math.min(lines.size(), FIRST_LINES / 2))) {
      String words = line.text();
      if (words.length() < 60 && words.matches(".*(报告|report).*")) {
        return words;
      }
    }
    return fileName;
  }

  /** The name that the report says most often. */
  private static @Nullable String enterprise(String content) {
    Map<String, Integer> names = new HashMap<>();
    boolean english = language(content).equals("en");
    Matcher name = (english ? COMPANY_EN : COMPANY_ZH).matcher(Folding.withoutRadicals(content));
    while (name.find()) {
      String found = name.group().strip();
      if (!NO_NAME.matcher(found).matches()) {
        int weight = name.start() < COVER_UNITS ? 30 : name.start() < 3000 ? 5 : 1;
        names.merge(found, weight, Integer::sum);
      }
    }
    return names.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparingInt(e -> -e.getKey().length()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The first unified social credit code whose check character is right (GB 32100). */
  private static @Nullable String creditCode(String content) {
    Matcher code = CREDIT_CODE.matcher(content);
    while (code.find()) {
      if (valid(code.group())) {
        return code.group();
      }
    }
    return null;
  }

  private static boolean valid(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CODE_UNITS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CODE_UNITS.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }
}
