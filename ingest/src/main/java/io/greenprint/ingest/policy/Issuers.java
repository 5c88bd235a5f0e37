package io.greenprint.ingest.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issues a document: the letterhead says it, else the signatures, else the title. */
final class Issuers {

  private static final Pattern IN_TITLE =
      Pattern.compile("(?<who>\\p{IsHan}{2,40}?)(?:等[0-9一二三四五六七八九十]*个?(?:部门|单位))?关于.*");

  private Issuers() {}

  static List<String> of(List<String> letterhead, List<String> signed, String title) {
    if (!letterhead.isEmpty() && letterhead.size() >= signed.size()) {
      return letterhead;
    }
    if (!signed.isEmpty()) {
      return signed;
    }
    Matcher matcher = IN_TITLE.matcher(title.replaceAll("\\s", "、"));
    if (matcher.matches()) {
      List<String> names =
          DutyGrammar.read(matcher.group("who"), 0, matcher.group("who").length()).named().stream()
              .map(Duties.Named::surface)
              .filter(BodyForms::isName)
              .toList();
      return names;
    }
    return List.of();
  }
}
