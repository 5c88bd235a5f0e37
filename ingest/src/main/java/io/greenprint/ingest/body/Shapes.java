package io.greenprint.ingest.body;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What names of bodies look like, as words that they begin and end with, for names that the data do
 * not list one by one.
 */
final class Shapes {

  /** One shape: words at the start or the end, and endings that only look like them. */
  private record Shape(List<String> starts, List<String> ends, List<String> never) {
    boolean fits(String name) {
      return never.stream().noneMatch(name::endsWith)
          && (starts.stream().anyMatch(name::startsWith) || ends.stream().anyMatch(name::endsWith));
    }
  }

  private static final List<Tsv.Row> ROWS = Tsv.rows("shapes.tsv");

  private static final Shape NATIONAL = shape("national");
  private static final Shape FULL = shape("full");
  private static final Shape GROUP = shape("group");
  private static final Shape LEGAL_PERSON = shape("legal-person");

  private static final Pattern BEFORE_ENDING = Pattern.compile("[\\p{IsHan}（）]{3,18}");

  /** A branch in a place: 市生态环境局武昌分局, a railway company's office in a city. */
  static final Pattern BRANCH =
      Pattern.compile(
          "(?<body>.{2,}(?:"
              + any("with-branches", "end")
              + "))(?<branch>[\\p{IsHan}]{2,8}?(?:"
              + any("branch", "end")
              + "))");

  /** Titles and issuers of the centre. */
  static final Pattern CENTRAL =
      Pattern.compile(
          "^("
              + any("central", "start")
              + "|[\\p{IsHan}]{2,9}("
              + any("ministry", "end")
              + ")(办公厅)?(?=$|\\s|关于|等|、|公告|令))");

  /** Words for the levels of local government, joined: 县（市、区）政府, 各区（市）县政府（管委会）, 各设区市. */
  static final Pattern LOCAL_GOVERNMENTS =
      Pattern.compile(
          "("
              + any("level", "head")
              + ")?("
              + any("level", "part")
              + "|"
              + any("level", "joint")
              + ")+("
              + any("local-government", "end")
              + "|政府[（(]管委会[)）])*[（(]?(管委会|管理委员会)?[)）]?(按职责)?");

  /** The peoples in the name of an autonomous place: 沧源佤族自治县 is also called 沧源县. */
  private static final Pattern AUTONOMOUS =
      Pattern.compile("(?<place>.{2,}?)(?:" + any("ethnic", "inside") + ")+自治(?<level>县|旗)");

  private Shapes() {}

  /** What an autonomous county is called in short; the name itself for others. */
  static String withoutPeoples(String name) {
    Matcher matcher = AUTONOMOUS.matcher(name);
    return matcher.matches() ? matcher.group("place") + matcher.group("level") : name;
  }

  /** A national body's short form that says that it is national. */
  static boolean isNational(String name) {
    return NATIONAL.fits(name);
  }

  /**
   * The full form of bodies that exist once a region, so that the place and the form make the name.
   */
  static boolean isFullForm(String rest) {
    return BEFORE_ENDING.matcher(rest).matches()
        && FULL.fits(rest)
        && words("full", "never-start").stream().noneMatch(rest::startsWith);
  }

  /** Standing groups: 领导小组, 指挥部办公室. */
  static boolean isGroup(String rest) {
    return GROUP.fits(rest);
  }

  /** Firms, universities and others whose name is one whole. */
  static boolean isLegalPerson(String name) {
    return name.length() > 5 && LEGAL_PERSON.fits(name);
  }

  /** The kind of a zone alone, which behind a city's name means who governs it (柯桥经开区). */
  static boolean isZone(String rest) {
    return words("zone-short", "end").stream()
        .anyMatch(pair -> List.of(pair.split("=")).contains(rest));
  }

  /** The official words for a zone's short ones (高新区管委会: 高新技术产业开发区管理委员会). */
  static String zoneWritten(String rest) {
    String written = rest.replaceFirst("管委会$", "管理委员会");
    for (String pair : words("zone-short", "end")) {
      int equals = pair.indexOf('=');
      written = written.replace(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return written;
  }

  private static Shape shape(String name) {
    return new Shape(words(name, "start"), words(name, "end"), words(name, "never"));
  }

  private static String any(String shape, String position) {
    return words(shape, position).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static List<String> words(String shape, String position) {
    return ROWS.stream()
        .filter(row -> row.get("shape").equals(shape) && row.get("position").equals(position))
        .map(row -> row.get("words"))
        .toList();
  }
}
