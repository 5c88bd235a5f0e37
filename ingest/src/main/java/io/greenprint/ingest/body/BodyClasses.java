package io.greenprint.ingest.body;

import java.util.List;
import java.util.regex.Pattern;

/** Names of classes of bodies: 各相关部门, 各县级市（区）人民政府, 发电企业. */
final class BodyClasses {

  /** Words for the levels of local government, joined: 县（市、区）政府, 各区（市）县政府（管委会）, 各设区市. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(各|全市|全省|全区|本市|所有)?(级|地|设区的?|县级|市辖|下辖|[省市县区州旗盟乡镇街道板块园区开发（）()、/及和有关相关]|自治[州县区]|高新区|经开区|新区|功能区|管理区|试验区)+"
              + "((人民)?政府|党委|管委会|管理委员会|政府[（(]管委会[)）]|街道办(事处)?)*[（(]?(管委会|管理委员会)?[)）]?(按职责)?");

  private static final Pattern LOCAL_WORD = Pattern.compile("[省市县区州旗盟乡镇]|街道|板块|园区|各地|地方");

  private final List<String> heads;
  private final List<String> tails;

  private BodyClasses(List<String> heads, List<String> tails) {
    this.heads = heads;
    this.tails = tails;
  }

  static BodyClasses load() {
    List<Tsv.Row> rows = Tsv.rows("classes.tsv");
    return new BodyClasses(words(rows, "start"), words(rows, "end"));
  }

  boolean isClass(String name) {
    return heads.stream().anyMatch(name::startsWith)
        || tails.stream().anyMatch(name::endsWith)
        || isLocalGovernments(name);
  }

  /** Whether the class is of governments below the document's own, and so of this place. */
  boolean isLocal(String name) {
    return LOCAL_WORD.matcher(name).find();
  }

  private static boolean isLocalGovernments(String name) {
    return name.length() >= 3 && LOCAL.matcher(name).matches();
  }

  private static List<String> words(List<Tsv.Row> rows, String position) {
    return rows.stream()
        .filter(row -> row.get("position").equals(position))
        .map(row -> row.get("word"))
        .toList();
  }
}
