package io.greenprint.ingest.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes of bodies that are one name though 、 or 和 stands inside: 各县（市）、区人民政府, 有关市、县（区）政府,
 * 各相关部门和单位.
 */
final class LocalBodies {

  private static final String BRACKET = "[（(〔［][^（）()〔〕［］]{1,16}[）)〕］]";

  /** Words for levels of local government, which are no places. */
  private static final String LEVELS =
      "(?:设区的?市|县级市|省直管(?:县级)?市?县?|直管市|州市|市州|市县区?|县市区|县区|区县|盟市|旗县市?区?|地市|自治[州县区旗]|直辖市|计划单列市|苏木乡?镇?|嘎查|团场|团镇|乡镇|镇街|街镇|园区|开发区|[省市县区州盟旗乡镇]|街道(?:办事处)?)";

  private static final String LEVEL_GROUP = LEVELS + "(?:" + BRACKET + ")?";
  private static final String GOVERNMENT = "(?:人民政府|政府|党委|管委会|管理委员会|行政公署|行署)(?:" + BRACKET + ")?";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<head>由?(?:各|有关|相关|全[市省区]各|所属))?"
              + LEVEL_GROUP
              + "(?:行政公署|行署)?(?:、"
              + LEVEL_GROUP
              + ")*");

  /** The places that a class is of: 各县（市）、区, 各省、自治区、直辖市及计划单列市、新疆生产建设兵团. */
  private static final Pattern AREAS =
      Pattern.compile(
          "(?:各|全[市省区]各|各有关|有关)"
              + LEVEL_GROUP
              + "(?:(?:、|和|及|以及|与)(?:各)?(?:"
              + LEVEL_GROUP
              + "|新疆生产建设兵团))*");

  private static final Pattern GOVERNMENTS_AFTER =
      Pattern.compile("(?:、" + LEVEL_GROUP + ")+" + GOVERNMENT);

  /** A headed class may also be of departments: 各市、县发展改革委. */
  private static final Pattern BODIES_AFTER =
      Pattern.compile(
          "(?:、"
              + LEVEL_GROUP
              + ")+(?:"
              + GOVERNMENT
              + "|[\\p{IsHan}]{2,12}(?:主管部门|[局委厅](?:"
              + BRACKET
              + ")?))(?=$|[，、；。,;和及等）)〕］]|按|负责|配合|牵头|落实|参与)");

  /** A headed class without a body behind its levels: 各镇、街道. */
  private static final Pattern LEVELS_AFTER =
      Pattern.compile("(?:、" + LEVEL_GROUP + ")+(?=$|[，；。,;和及等）)〕］]|按|负责|配合|牵头|落实|参与|组织|具体)");

  private LocalBodies() {}

  /**
   * Where the level behind a 、 ends, if levels on both sides share the ending of the last; -1 where
   * the mark parts two names.
   *
   * @param from where the words before the mark begin
   * @param mark place of the 、
   */
  static int sharedEnding(String text, int from, int mark, int to) {
    Matcher before = BEFORE.matcher(text).region(from, mark);
    if (!before.matches()) {
      return -1;
    }
    Pattern after = before.group("head") == null ? GOVERNMENTS_AFTER : BODIES_AFTER;
    Matcher matcher = after.matcher(text).region(mark, to);
    if (!matcher.lookingAt() && before.group("head") != null) {
      matcher.usePattern(LEVELS_AFTER).region(mark, to);
    }
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /**
   * Where the places end that a class at the head of {@code words} is of; 0 where it is of none.
   */
  static int areas(String words) {
    Matcher matcher = AREAS.matcher(words);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** Whether 和 or 及 between the words joins nouns of one class: 各相关部门和单位, 各级党委和政府. */
  static boolean isOneClass(String left, String right) {
    return (BodyForms.isClass(left) || left.startsWith("各"))
        && (BodyForms.isClassNoun(right) || right.matches("人民政府|政府|管委会|党委"));
  }
}
