package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Assignments in running text, only where a body that the data know is ordered to act: 由A牵头, A会同B,
 * A负责…, A具体组织协调, 各县主管部门要…落实.
 */
final class ProseDuties {

  private static final Pattern CLAUSE = Pattern.compile("(?<=^|[。；，\\n])(?:具体|分别|并|由)*");

  /** What follows the bodies of a clause that are ordered to act. */
  private static final Pattern ACTS =
      Pattern.compile(
          "(?:要|应当|应|须|需)?(?:(?<lead>(?:负责)?总?牵头|会同)|(?<charge>(?:具体|分别)?负责)(?![的人制]|牵头|统筹|组织协调)|(?<guide>统筹)(?!推进|协调|指导))(?<rest>[^，。；\\n"
              + "]{0,60})");

  private static final Pattern WITH = Pattern.compile("[，,]?(?:并)?(?:会同|联合)");
  private static final Pattern COORDINATES =
      Pattern.compile(
          "(?<=^|[。；，\\n"
              + "])(?:由|在)?(?<who>[^，。；：\\n"
              + "由]{2,60}?)(?:负责)?(?:统筹推进|统筹协调|统筹指导|具体组织协调|组织协调|综合协调)");
  private static final Pattern CARRIES_OUT =
      Pattern.compile(
          "(?<=^|[。；\\n])(?<who>各[^，。；：\\n]{2,30}?)(?:要|应|须|应当|负责)(?=[^。\\n]{0,120}落实)");
  private static final Pattern LOCAL_BODY = Pattern.compile("各.*(?:政府|管委会|主管部门|[局委])");

  private static final int LONGEST_NAME = 40;

  private final String text;
  private final Span body;
  private final Mended mended;
  private final List<Assignment> found = new ArrayList<>();

  private ProseDuties(String text, Span body, Mended mended) {
    this.text = text;
    this.body = body;
    this.mended = mended;
  }

  /**
   * @param grouped whether the task has a responsibility group, beside which prose adds only who
   *     coordinates and who carries out
   */
  static List<Assignment> in(String text, Span body, Mended mended, boolean grouped) {
    ProseDuties prose = new ProseDuties(text, body, mended);
    if (!grouped) {
      prose.acting();
    }
    prose.add(COORDINATES, Role.COORDINATE, false);
    prose.add(CARRIES_OUT, Role.IMPLEMENT, true);
    return prose.found;
  }

  /** Clauses that begin with bodies and say that they lead, act together or answer for work. */
  private void acting() {
    Matcher clause = CLAUSE.matcher(text).region(body.start(), body.end());
    while (clause.find()) {
      List<Span> names = namesAt(clause.end());
      if (names.isEmpty()) {
        continue;
      }
      Matcher acts = ACTS.matcher(text).region(skipOpen(names.getLast().end()), body.end());
      if (!acts.lookingAt()) {
        continue;
      }
      boolean leads = acts.group("lead") != null;
      boolean charge = acts.group("charge") != null;
      Role role = leads ? Role.LEAD : charge ? Role.JOINT : Role.COORDINATE;
      String scope = charge && !acts.group("rest").isEmpty() ? acts.group("rest") : null;
      names.forEach(name -> add(role, name, scope));
      if (leads) {
        int start = acts.group("lead").equals("会同") ? acts.end("lead") : joined(acts);
        namesAt(start).forEach(name -> add(Role.SUPPORT, name, null));
      }
    }
  }

  /** Where those stand with whom the leads act: A牵头，会同B; -1 where there are none. */
  private int joined(Matcher acts) {
    Matcher with = WITH.matcher(text).region(acts.end("lead"), body.end());
    if (with.lookingAt()) {
      return with.end();
    }
    with.region(acts.end(), body.end());
    return with.lookingAt() ? with.end() : -1;
  }

  /** The bodies of a list that begins at {@code start}, each known by the data and no class. */
  private List<Span> namesAt(int start) {
    List<Span> names = new ArrayList<>();
    int at = start;
    while (at >= 0 && at < body.end()) {
      int open = text.indexOf('等', at);
      int limit = Math.min(body.end(), at + LONGEST_NAME);
      String rest = text.substring(at, open < 0 ? limit : Math.min(open, limit));
      int length = Bodies.standard().lexicon().longestAt(rest, 0);
      if (length < 0) {
        break;
      }
      int end = at + length;
      String name = text.substring(at, end);
      if (!BodyForms.isKnown(name) || BodyForms.isClass(name) || BodyForms.isKind(name)) {
        break;
      }
      names.add(new Span(at, end));
      at = end < body.end() && "、和及与".indexOf(text.charAt(end)) >= 0 ? end + 1 : -1;
    }
    return names;
  }

  /** After 等部门, which leaves a list open. */
  private int skipOpen(int at) {
    return text.startsWith("等部门", at) ? at + 3 : text.startsWith("等", at) ? at + 1 : at;
  }

  /** All of the words must be names: running text is no list. */
  private void add(Pattern pattern, Role role, boolean local) {
    Matcher matcher = pattern.matcher(text).region(body.start(), body.end());
    while (matcher.find()) {
      if (local && !LOCAL_BODY.matcher(matcher.group("who")).matches()) {
        continue;
      }
      List<Duties.Named> names =
          DutyGrammar.read(text, matcher.start("who"), matcher.end("who")).named();
      if (names.stream().allMatch(n -> BodyForms.isKnown(n.surface()))) {
        names.forEach(name -> add(role, name.span(), null));
      }
    }
  }

  private void add(Role role, Span name, @Nullable String scope) {
    String surface = text.substring(name.start(), name.end());
    boolean known = found.stream().anyMatch(a -> a.role() == role && a.surface().equals(surface));
    if (!known) {
      found.add(new Assignment(role, surface, mended.origin(name), null, false, null, scope));
    }
  }
}
