package io.greenprint.ingest.report;

import io.greenprint.graph.report.Boundary;
import java.util.List;
import java.util.regex.Pattern;

/** Whom a figure covers, by the words beside it. */
final class Boundaries {

  private static final Pattern NOTE = Pattern.compile("(?U)[(（][^()（）]*[)）]|\\W");

  private static final int BEFORE_RECIPIENT = 4;
  private static final int IN_RECIPIENT = 12;
  private static final Pattern GIVEN_TO = Pattern.compile("(?:向|给|援助|支援|驰援|to (?:the )?)$");
  private static final Pattern RECIPIENT =
      Pattern.compile(
          "[^，。]{0,6}(?:慈善|基金|红十字|学校|小学|中学|大学|医院|灾区|福利院|残联|red"
              + " cross|foundation|university|charity)");

  /** Notes in brackets that give examples name nothing narrower. */
  private static final Pattern EXAMPLES =
      Pattern.compile("[(（](?:i\\.e|e\\.g|such as|including|如|例如|包括|含)[^()（）]*[)）]");

  private Boundaries() {}

  /** The boundary that a clause of prose names; the firm where it names none. */
  static Boundary ofClause(String clause) {
    for (Words kind : List.of(ReportWords.PLACES, ReportWords.SITE)) {
      List<Words.Hit> hits = kind.hits(clause).stream().filter(h -> !recipient(clause, h)).toList();
      if (!hits.isEmpty()) {
        return new Boundary(Boundary.Kind.SITE, hits.getFirst().word());
      }
    }
    List<Words.Hit> segment = ReportWords.SEGMENT.hits(clause);
    return segment.isEmpty()
        ? Boundary.FIRM
        : new Boundary(Boundary.Kind.SEGMENT, segment.getFirst().word());
  }

  /** "向…市慈善总会", "to the Suzhou Red Cross": whom something is given to is no part of the firm. */
  private static boolean recipient(String clause, Words.Hit place) {
    int from = Math.max(0, place.start() - BEFORE_RECIPIENT);
    int to = Math.min(clause.length(), place.end() + IN_RECIPIENT);
    return GIVEN_TO.matcher(clause.substring(from, place.start())).find()
        || RECIPIENT.matcher(clause.substring(place.end(), to)).lookingAt();
  }

  /** The boundary that the words of a row or column are; the firm where there are none. */
  static Boundary named(String words) {
    return words.isEmpty()
        ? Boundary.FIRM
        : new Boundary(
            ReportWords.PLACES.in(words) ? Boundary.Kind.SITE : Boundary.Kind.SEGMENT, words);
  }

  /** The first words that name a part of a firm; empty where none do. */
  static String part(String words) {
    String said = EXAMPLES.matcher(words).replaceAll(" ");
    for (Words kind : List.of(ReportWords.PLACES, ReportWords.SITE, ReportWords.SEGMENT)) {
      List<Words.Hit> hits = kind.hits(said);
      if (!hits.isEmpty()) {
        return hits.getFirst().word();
      }
    }
    return "";
  }

  /** Words that name no thing of their own: 合计, total, or a note in brackets. */
  static boolean whole(String label) {
    String left = label;
    for (Words.Hit hit : ReportWords.WHOLE.hits(label)) {
      left = left.replace(hit.word(), "");
    }
    left = NOTE.matcher(left).replaceAll("");
    return left.length() <= 1 && left.length() < label.length();
  }
}
