package io.greenprint.ingest.policy;

import io.greenprint.ingest.body.Bodies;
import io.greenprint.ingest.body.BodyLexicon;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its form whether a run of words is the name of a body or of a class of bodies. */
final class BodyForms {

  private static final int LONGEST = 40;

  private record Words(
      List<String> endings,
      List<String> looseEndings,
      List<String> notBodies,
      List<String> classes,
      List<String> classHeads,
      List<String> kinds,
      Set<String> shortForms,
      List<String> before,
      List<String> local,
      List<String> places) {}

  private static final Words WORDS = Vocabulary.read("body-forms.yaml", Words.class);

  private static final Pattern INNER = Pattern.compile("[（(〔［\\[][^（）()〔〕［］\\[\\]]*[）)〕］\\]]");
  private static final Pattern NO_NAME =
      Pattern.compile(".*([。；！？：\\t\\n%＋+]|[0-9]{3,}|不再|下同|以下|以上|如下|的).*", Pattern.DOTALL);
  private static final Pattern GROUP = Pattern.compile(".{4,}(?:领导小组|工作专班|指挥部|联席会议)(?:办公室)?");
  private static final Pattern LEVEL = Pattern.compile("(?:自治区|市|省|区|县|州|旗|盟|国家)?");

  private BodyForms() {}

  /** Whether the words end as names of bodies do, or name a class of bodies. */
  static boolean isName(String words) {
    String bare = bare(words);
    if (bare.length() < 2 || bare.length() > LONGEST || NO_NAME.matcher(bare).matches()) {
      return false;
    }
    if (WORDS.notBodies().stream().anyMatch(bare::endsWith)) {
      return false;
    }
    return hasEnding(bare)
        || WORDS.looseEndings().stream().anyMatch(e -> ends(bare, e))
        || Bodies.standard().lexicon().likeness(words) == BodyLexicon.Likeness.KNOWN;
  }

  /**
   * Whether the words end as names of bodies or classes do; short forms without an ending do not.
   */
  static boolean hasEnding(String words) {
    String bare = bare(words);
    return bare.length() >= 2
        && WORDS.notBodies().stream().noneMatch(bare::endsWith)
        && (WORDS.endings().stream().anyMatch(e -> ends(bare, e)) || isClass(bare));
  }

  /** Whether the data know the name, or it is a standing group: no guess by its ending. */
  static boolean isKnown(String words) {
    return Bodies.standard().lexicon().likeness(words) == BodyLexicon.Likeness.KNOWN
        || GROUP.matcher(words).matches();
  }

  /** Also short forms without an ending (市发改), which are names only in a list of names. */
  static boolean isListed(String words) {
    return isName(words)
        || WORDS.shortForms().contains(LEVEL.matcher(bare(words)).replaceFirst(""));
  }

  /** The full name of a listed place, which in a list of bodies stands for its government. */
  static boolean isPlace(String words) {
    return Bodies.standard().jurisdictions().isListed(words);
  }

  /** Whether a word among names may be one that nobody knows: no number, no kind of document. */
  static boolean couldBeName(String words) {
    return words.matches("[\\p{IsHan}（）()]{2,16}")
        && !NO_NAME.matcher(words).matches()
        && !words.matches(".*(?:公告|通知|令|意见|办法|条例|标准|方案|规划|等)");
  }

  /** A class of bodies: 各有关部门, 相关单位, 各县级市（区）. */
  static boolean isClass(String words) {
    String bare = bare(words);
    return WORDS.classHeads().stream().anyMatch(bare::startsWith)
        && WORDS.classes().stream().anyMatch(bare::endsWith);
  }

  /** A kind of bodies rather than one: 生态环境部门, 申报单位. */
  static boolean isKind(String words) {
    return WORDS.kinds().stream().anyMatch(words::endsWith);
  }

  /** The noun of a class alone (部门, 单位, 企业), which names nobody. */
  static boolean isClassNoun(String words) {
    return WORDS.classes().contains(bare(words));
  }

  /** Bodies below the issuer's level, who carry tasks out on the ground. */
  static boolean isLocal(String words) {
    if (words.startsWith("各")) {
      return !words.matches("各(有关|相关|责任|成员|牵头|配合)*(部门|单位)");
    }
    boolean place = WORDS.places().stream().anyMatch(end -> ends(words, end));
    return (place || WORDS.local().stream().anyMatch(words::contains)) && !isBureau(words);
  }

  private static boolean isBureau(String words) {
    return words.matches("[^各]*[局厅委办部公司]$");
  }

  /** The words without what stands before a name (由, 请, 其中). */
  static int nameStart(String words) {
    for (String before : WORDS.before()) {
      if (words.startsWith(before) && words.length() > before.length() + 1) {
        return before.length() + nameStart(words.substring(before.length()));
      }
    }
    return 0;
  }

  private static boolean ends(String bare, String ending) {
    return bare.endsWith(ending) && bare.length() > ending.length();
  }

  /** The words without what stands in brackets. */
  static String bare(String words) {
    String bare = words;
    String before;
    do {
      before = bare;
      bare = INNER.matcher(bare).replaceAll("");
    } while (!bare.equals(before));
    return bare.strip();
  }
}
