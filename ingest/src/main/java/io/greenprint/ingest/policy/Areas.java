package io.greenprint.ingest.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The area that a plan is about: the title says it first, then its issuers. */
final class Areas {

  private static final String AREA =
      "(?<area>[\\p{IsHan}]{2,9}?(?:自治区|特别行政区|自治州|自治县|(?:工业园区|经济技术开发区|高新技术产业开发区|高新区|开发区|新区|园区)|省|市|州|盟|县|区|旗))";
  private static final Pattern AT_HEAD =
      Pattern.compile("(?:关于)?(?:印发)?[《“]?" + AREA + "(?![域间划块级])");
  private static final Pattern IN_BRACKETS = Pattern.compile("[（(]" + AREA + "[）)]");

  private Areas() {}

  static @Nullable String of(String title, List<String> issuers, String noticeTitle) {
    Matcher bracketed = IN_BRACKETS.matcher(title);
    if (bracketed.find()) {
      return bracketed.group("area");
    }
    Matcher head = AT_HEAD.matcher(title);
    if (head.lookingAt()) {
      return longest(title, head);
    }
    for (String issuer : issuers) {
      Matcher matcher = AT_HEAD.matcher(issuer.replaceFirst("^(?:中共|国家税务总局)", ""));
      if (matcher.lookingAt()) {
        return longest(issuer.replaceFirst("^(?:中共|国家税务总局)", ""), matcher);
      }
    }
    Matcher notice = AT_HEAD.matcher(noticeTitle);
    return notice.lookingAt() && !noticeTitle.startsWith("市政府") ? notice.group("area") : null;
  }

  /** 苏州市吴江区: the smaller area of two. 苏州工业园区 is one. */
  private static String longest(String words, Matcher matcher) {
    String area = matcher.group("area");
    Matcher smaller =
        Pattern.compile("(?<area>\\p{IsHan}{2,5}?(?:区|县|旗|市))")
            .matcher(words.substring(matcher.end("area")));
    if (area.endsWith("市")
        && smaller.lookingAt()
        && !smaller.group("area").matches(".*(?:地区|城区|辖区|园区|小区|社区|灌区|城市|景区|林区|牧区|山区|库区|矿区)")) {
      return smaller.group("area");
    }
    return area;
  }
}
