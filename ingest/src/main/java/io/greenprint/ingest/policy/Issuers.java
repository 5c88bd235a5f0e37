package io.greenprint.ingest.policy;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.ingest.body.Bodies;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issues a document: the letterhead says it, else the signatures, else the title. */
final class Issuers {

  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?<who>[\\p{IsHan}、]{2,80}?)(?:等[0-9一二三四五六七八九十]*个?(?:部门|单位))?(?:关于|(?:联合)?(?:印发|发布)).*");

  private static final Pattern LEVEL = Pattern.compile("自治区|省|市|县|区|州|盟|旗");

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
      return names.isEmpty() ? names : inFull(names);
    }
    return List.of();
  }

  /** 内蒙古自治区党委、自治区人民政府: the place of the first is that of the others. */
  private static List<String> inFull(List<String> names) {
    Jurisdiction place = Bodies.standard().jurisdictions().named(names.getFirst());
    if (place == null) {
      return names;
    }
    return names.stream()
        .map(
            name -> {
              Matcher level = LEVEL.matcher(name);
              boolean elided =
                  level.lookingAt()
                      && place.name().endsWith(level.group())
                      && !name.startsWith(place.name());
              return elided ? place.name() + name.substring(level.end()) : name;
            })
        .toList();
  }
}
