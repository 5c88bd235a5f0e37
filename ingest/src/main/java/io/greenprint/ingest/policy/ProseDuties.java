package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Assignments in running text, only where a body is ordered to act: 由A牵头, A会同B, A具体组织协调,
 * 各县主管部门要…落实.
 */
final class ProseDuties {

  private static final String NAMES = "(?<who>[^，。；：\\n由]{2,60}?)";
  private static final Pattern BY =
      Pattern.compile(
          "(?<=^|[。；，\\n])(?:具体|分别|并)?由"
              + NAMES
              + "(?<verb>牵头|会同|负责|具体负责|统筹)(?<with>[^，。；\\n]{0,40})");
  private static final Pattern COORDINATES =
      Pattern.compile(
          "(?<=^|[。；，\\n])(?:由|在)?" + NAMES + "(?:负责)?(?:统筹推进|统筹协调|统筹指导|具体组织协调|组织协调|综合协调)");
  private static final Pattern CARRIES_OUT =
      Pattern.compile(
          "(?<=^|[。；\\n])(?<who>各[^，。；：\\n]{2,30}?)(?:要|应|须|应当|负责)(?=[^。\\n]{0,120}落实)");
  private static final Pattern LOCAL_BODY = Pattern.compile("各.*(?:政府|管委会|主管部门|[局委])");

  private ProseDuties() {}

  /**
   * @param grouped whether the task has a responsibility group, beside which prose adds only who
   *     coordinates and who carries out
   */
  static List<Assignment> in(String text, Span body, Mended mended, boolean grouped) {
    List<Assignment> found = new ArrayList<>();
    if (!grouped) {
      Matcher by = BY.matcher(text).region(body.start(), body.end());
      while (by.find()) {
        Role role =
            by.group("verb").equals("负责") || by.group("verb").equals("具体负责")
                ? Role.JOINT
                : by.group("verb").equals("统筹") ? Role.COORDINATE : Role.LEAD;
        add(found, role, text, by, mended);
      }
    }
    Matcher coordinates = COORDINATES.matcher(text).region(body.start(), body.end());
    while (coordinates.find()) {
      add(found, Role.COORDINATE, text, coordinates, mended);
    }
    Matcher carries = CARRIES_OUT.matcher(text).region(body.start(), body.end());
    while (carries.find()) {
      if (LOCAL_BODY.matcher(carries.group("who")).matches()) {
        add(found, Role.IMPLEMENT, text, carries, mended);
      }
    }
    return found;
  }

  /** All of the words must be names: running text is no list. */
  private static void add(
      List<Assignment> found, Role role, String text, Matcher matcher, Mended mended) {
    int from = matcher.start("who");
    int to = matcher.end("who");
    List<Duties.Named> names = DutyGrammar.read(text, from, to).named();
    boolean allNames =
        !names.isEmpty() && names.stream().allMatch(n -> BodyForms.isKnown(n.surface()));
    if (!allNames) {
      return;
    }
    for (Duties.Named name : names) {
      found.add(
          new Assignment(
              role, name.surface(), mended.origin(name.span()), null, false, null, null));
    }
  }
}
