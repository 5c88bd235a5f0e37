package io.greenprint.ingest.body;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of classes of bodies: 各相关部门, 各县级市（区）人民政府, 发电企业. */
final class BodyClasses {

  private static final Pattern LOCAL_WORD = Pattern.compile("[省市县区州旗盟乡镇]|街道|板块|园区|各地|地方");

  /** The end of a body's name, after which 各 or 有关 makes it a class (各区人民政府). */
  private static final Pattern BODY =
      Pattern.compile("(政府|委员会|管委会|[局委办厅部院会]|街道|[省市县区州旗盟乡镇]|地|公司|集团|银行|中心|方面)([（(].*[）)])?$");

  /** Last characters of the patterns above. */
  private static final String LOCAL_ENDINGS = "省市县区州旗盟乡镇街道板块府委会局办厅部院地司团行心面级）)";

  private static final Pattern PUNCTUATION = Pattern.compile("[，。；：！？“”《》]");

  /** Areas that are classes only where their head says so (各开发区), for others have names. */
  private static final Pattern NAMED_AREA = Pattern.compile(".{2,}(?:开发区|园区)");

  /** Longer words that only end in 企业 or 单位 are rather a piece of a sentence. */
  private static final int LONGEST_WITHOUT_HEAD = 14;

  private final List<String> heads;
  private final List<String> tails;
  private final List<String> longTails;
  private final List<String> never;

  private BodyClasses(
      List<String> heads, List<String> tails, List<String> longTails, List<String> never) {
    this.heads = heads;
    this.tails = tails;
    this.longTails = longTails;
    this.never = never;
  }

  static BodyClasses load() {
    List<Tsv.Row> rows = Tsv.rows("classes.tsv");
    return new BodyClasses(
        words(rows, "start"), words(rows, "end"), words(rows, "long-end"), words(rows, "never"));
  }

  boolean isClass(String name) {
    if (isSentence(name)) {
      return false;
    }
    boolean headed = heads.stream().anyMatch(name::startsWith);
    boolean tailed = tails.stream().anyMatch(name::endsWith);
    return (headed && (tailed || BODY.matcher(name).find()))
        || (tailed && name.length() <= LONGEST_WITHOUT_HEAD && !NAMED_AREA.matcher(name).matches())
        || longTails.stream().anyMatch(name::endsWith)
        || isLocalGovernments(name);
  }

  /** Whether the words are part of a sentence, or of a name cut in two, and so no name. */
  boolean isSentence(String name) {
    return never.stream().anyMatch(name::contains)
        || PUNCTUATION.matcher(name).find()
        || name.chars().filter(c -> c == '（' || c == '(').count()
            != name.chars().filter(c -> c == '）' || c == ')').count();
  }

  /** Words that classes end with. */
  List<String> endings() {
    return Stream.of(
            tails.stream(), longTails.stream(), LOCAL_ENDINGS.chars().mapToObj(Character::toString))
        .flatMap(words -> words)
        .toList();
  }

  /** Whether the class is of governments below the document's own, and so of this place. */
  boolean isLocal(String name) {
    return LOCAL_WORD.matcher(name).find();
  }

  private static boolean isLocalGovernments(String name) {
    return name.length() >= 2
        && !Places.LEVEL_WORDS.contains(name)
        && Shapes.LOCAL_GOVERNMENTS.matcher(name).matches();
  }

  private static List<String> words(List<Tsv.Row> rows, String position) {
    return rows.stream()
        .filter(row -> row.get("position").equals(position))
        .map(row -> row.get("word"))
        .toList();
  }
}
