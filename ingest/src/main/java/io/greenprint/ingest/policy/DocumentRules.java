package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules on responsibility that a document states once and means for all that follows. */
final class DocumentRules {

  private static final Pattern FIRST_LEADS =
      Pattern.compile(
          "(?:(?:排|列)(?:名|序)?(?:在|于)?(?:第一|首)位|首位|第一(?:位|个|家)|排名第一|排在最前|列首)"
              + "[^，,。；）)]{0,8}(?:为|是|系)(?:总)?牵头[^，,。；）)]{0,6}(?:[，,]?(?:下同|以下同))?");
  private static final Pattern COMMA_LEADS =
      Pattern.compile(
          "(?:第一个)?逗号[之以]?前[^，,。；）)]{0,8}(?:为|是|系)牵头[^，,。；）)]{0,6}(?:[，,]?(?:下同|以下同))?");
  private static final String STARS = "[*＊★☆▲△●◆※]";

  /** Few texts have one, and looking for the rule itself is dear. */
  private static final Pattern STAR = Pattern.compile(STARS);

  private static final Pattern STAR_LEADS =
      Pattern.compile(
          "(?:带|标|标注|标有|加|打|注)?[^，,。；：（）()]{0,4}"
              + STARS
              + "[^，,。；：（）()]{0,8}"
              + "(?:为|是|系)[^，,。；）)]{0,4}牵头[^，,。；）)]{0,6}(?:[，,]?(?:下同|以下同))?");
  private static final Pattern IMPLEMENTED =
      Pattern.compile(
          "以下(?:[^，,。；）)]{0,8}?)(?:均|都|全部)(?:需要|需由|须由|应由|需|须|由|涉及)?"
              + "(?<who>(?:[^，,。；（）()]|[（(][^（）()]*[）)]){2,24}?)(?:按职责|分别|共同|负责|抓好|组织|贯彻){0,3}(?:落实|实施|执行)?"
              + "(?=[，,。；）)〕］]|$)");
  private static final Pattern SAME_BELOW =
      Pattern.compile("以下[^，,。；）)]{0,10}不再(?:一一|逐一|单独)?列[出示举]?|(?:落实|实施)[，,]下同|以下各?[条项]均涉及");
  private static final Pattern NO_MORE =
      Pattern.compile("[，,。]?(?:以下[^，,。；）)]{0,8})?不再(?:一一|逐一|单独)?列[出示举][，。]?");

  /**
   * A rule and where it is said.
   *
   * @param kind what it does
   * @param span its words
   * @param bodies who carries out, for {@link Kind#IMPLEMENTED}; empty otherwise
   */
  record Rule(Kind kind, Span span, List<Span> bodies) {
    Rule {
      bodies = List.copyOf(bodies);
    }
  }

  /** What a rule does. */
  enum Kind {
    FIRST_LEADS,
    COMMA_LEADS,
    STAR_LEADS,
    IMPLEMENTED
  }

  private DocumentRules() {}

  static boolean isRule(String words) {
    return FIRST_LEADS.matcher(words).find()
        || COMMA_LEADS.matcher(words).find()
        || STAR_LEADS.matcher(words).find()
        || IMPLEMENTED.matcher(words).find();
  }

  /** The rules stated in a part of the text, in order. */
  static List<Rule> in(String text, int from, int to) {
    List<Rule> rules = new ArrayList<>();
    find(FIRST_LEADS, Kind.FIRST_LEADS, text, from, to, rules);
    find(COMMA_LEADS, Kind.COMMA_LEADS, text, from, to, rules);
    find(STAR_LEADS, Kind.STAR_LEADS, text, from, to, rules);
    Matcher matcher = IMPLEMENTED.matcher(text).region(from, to);
    while (matcher.find()) {
      List<Span> bodies = names(text, matcher.start("who"), matcher.end("who"));
      if (!bodies.isEmpty()) {
        rules.add(new Rule(Kind.IMPLEMENTED, new Span(matcher.start(), matcher.end()), bodies));
      }
    }
    return rules;
  }

  /** 各县区负责落实，以下任务不再列出: whether what the group says of implementers holds below it. */
  static @Nullable Span sameBelow(String text, int from, int to) {
    Matcher matcher = SAME_BELOW.matcher(text).region(from, to);
    return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
  }

  /** The text with the words of rules blanked, so that they are not read as names. */
  static String blank(String text) {
    char[] units = text.toCharArray();
    for (Pattern pattern :
        List.of(FIRST_LEADS, COMMA_LEADS, STAR_LEADS, IMPLEMENTED, SAME_BELOW, NO_MORE)) {
      if (pattern == STAR_LEADS && !STAR.matcher(text).find()) {
        continue;
      }
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        for (int i = matcher.start(); i < matcher.end(); i++) {
          boolean keep = text.startsWith("落实", i) || text.startsWith("实施", i);
          if (pattern == SAME_BELOW && keep) {
            i++;
          } else {
            units[i] = '，';
          }
        }
      }
    }
    return new String(units);
  }

  private static void find(
      Pattern pattern, Kind kind, String text, int from, int to, List<Rule> rules) {
    Matcher matcher = pattern.matcher(text).region(from, to);
    while (matcher.find()) {
      rules.add(new Rule(kind, new Span(matcher.start(), matcher.end()), List.of()));
    }
  }

  private static List<Span> names(String text, int from, int to) {
    List<Duties.Named> named = DutyGrammar.read(text, from, to).named();
    boolean names = named.stream().anyMatch(n -> BodyForms.isName(n.surface()));
    return names ? named.stream().map(Duties.Named::span).toList() : List.of();
  }
}
