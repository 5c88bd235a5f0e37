package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import io.greenprint.ingest.policy.Duties.Named;
import io.greenprint.ingest.policy.DutyToken.Weight;
import io.greenprint.ingest.policy.DutyWords.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a responsibility group:
 *
 * <pre>
 * group  = part { (；|。) part }
 * part   = clause { ， clause }
 * clause = [label] list [verb [scope]] | label deadline
 * list   = name { (、|和|及|会同) name } [等]
 * </pre>
 *
 * A verb speaks of all names since the last verb or label; a label of all names after it that have
 * no verb.
 */
final class DutyGrammar {

  private static final Pattern WHEN =
      Pattern.compile(
          "(?:于|到|至|在)?(?:20[0-9]{2}\\s?年|“?十[四五六七]五”?|[一二三四1-4]季度|[0-9]{1,2}\\s?月|年底|每年|长期|持续|常态化|按国家|按省|按照国家|近期|中期|全年|按时|按序时).*"
              + "|(?:持续|长期)(?:推进|坚持|实施)");
  private static final Pattern NOTE = Pattern.compile(".*(?:不再|下同|同上|列出|列示|以下|上述).*|[0-9.．]+");
  private static final int LONGEST_UNKNOWN = 20;

  /** Signs that single a body out in a list. */
  private static final String STARS = "*＊★☆▲△●◆※";

  private final String text;
  private final int to;
  private final List<DutyToken> tokens;
  private final List<Named> named = new ArrayList<>();
  private final List<Named> pending = new ArrayList<>();
  private @Nullable Sense label;
  private boolean labelled;
  private boolean persons;
  private boolean openEnded;
  private @Nullable Span deadline;
  private int verbs;
  private int strange;
  private int clause;
  private int justGiven;
  private boolean joined;

  private DutyGrammar(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.tokens = DutyLexer.tokens(text, from, to);
  }

  /** Reads units {@code from} to {@code to} as a group; nothing is refused, see {@link Duties}. */
  static Duties read(String text, int from, int to) {
    return new DutyGrammar(text, from, to).read();
  }

  private Duties read() {
    for (int i = 0; i < tokens.size(); i++) {
      DutyToken token = tokens.get(i);
      switch (token) {
        case DutyToken.Label t -> i = startLabel(t, i);
        case DutyToken.Words t -> words(t, i);
        case DutyToken.Verb t -> {
          verbs++;
          give(t.sense(), t.plain());
        }
        case DutyToken.Mark t -> markLast(t.sense());
        case DutyToken.Join t -> joinWith();
        case DutyToken.Open t -> openEnded = openEnded || !pending.isEmpty();
        case DutyToken.Separator t -> separate(t.weight());
      }
    }
    flush();
    return new Duties(named, openEnded, deadline, labelled, persons, verbs, strange);
  }

  private int startLabel(DutyToken.Label token, int index) {
    flush();
    labelled = true;
    label = token.sense();
    if (token.sense() != Sense.DEADLINE && token.sense() != Sense.PERSON) {
      return index;
    }
    int i = index + 1;
    while (i < tokens.size() && !endsLabel(tokens.get(i))) {
      i++;
    }
    if (token.sense() == Sense.PERSON) {
      persons = true;
      return i - 1;
    }
    int end = i < tokens.size() ? tokens.get(i).start() : to;
    deadline = trimmed(token.end(), end);
    return i - 1;
  }

  private static boolean endsLabel(DutyToken token) {
    return token instanceof DutyToken.Label
        || (token instanceof DutyToken.Separator s && s.weight() == Weight.STOP);
  }

  private void words(DutyToken.Words token, int index) {
    if (WHEN.matcher(token.text()).matches() && !BodyForms.isName(token.text())) {
      deadline = deadline == null ? new Span(token.start(), token.end()) : deadline;
      return;
    }
    boolean afterVerb = index > 0 && tokens.get(index - 1) instanceof DutyToken.Verb;
    List<Span> names = NameList.split(text, token.start(), token.end());
    boolean known = names.stream().anyMatch(n -> BodyForms.isListed(quote(n)));
    if (afterVerb && !known) {
      scope(new Span(token.start(), token.end()));
      return;
    }
    for (Span name : names) {
      name(name);
    }
  }

  private void name(Span words) {
    Span span = withoutStars(words);
    boolean starred = !span.equals(words);
    String surface = quote(span);
    if (NOTE.matcher(BodyForms.bare(surface)).matches()) {
      return;
    }
    boolean known = BodyForms.isListed(surface);
    boolean plausible =
        surface.length() <= LONGEST_UNKNOWN
            && surface.chars().noneMatch(c -> "：:“”《》！？".indexOf(c) >= 0);
    if (!known && !plausible) {
      strange += surface.length();
      return;
    }
    if (!known && label == null) {
      strange += surface.length();
    }
    Sense sense = joined ? Sense.SUPPORT : Sense.RESPONSIBLE;
    pending.add(new Named(surface, span, sense, false, clause, starred, null));
  }

  private Span withoutStars(Span words) {
    int start = words.start();
    int end = words.end();
    while (end - start > 2 && STARS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end - start > 2 && STARS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  /** Gives all pending names what the verb says of them. */
  private void give(Sense sense, boolean plain) {
    boolean local =
        (plain || sense == Sense.IMPLEMENT)
            && pending.stream().allMatch(n -> BodyForms.isLocal(n.surface()));
    Sense shared = sense == Sense.IMPLEMENT ? Sense.RESPONSIBLE : sense;
    Sense given = local ? Sense.IMPLEMENT : shared;
    justGiven = pending.size();
    for (Named name : pending) {
      boolean already = name.sense() != Sense.RESPONSIBLE;
      named.add(
          new Named(
              name.surface(),
              name.span(),
              already ? name.sense() : given,
              local,
              name.clause(),
              name.starred(),
              null));
    }
    pending.clear();
    joined = false;
  }

  /** A会同B: what stands before leads, what follows supports. */
  private void joinWith() {
    pending.replaceAll(n -> n.as(Sense.LEAD));
    verbs++;
    joined = true;
  }

  private void markLast(Sense sense) {
    verbs++;
    if (!pending.isEmpty()) {
      Named last = pending.removeLast();
      named.add(last.as(sense));
    }
  }

  private void scope(Span scope) {
    for (int i = named.size() - justGiven; i < named.size(); i++) {
      named.set(i, named.get(i).about(scope));
    }
  }

  private void separate(Weight weight) {
    if (weight == Weight.COMMA) {
      clause++;
    } else if (weight == Weight.STOP) {
      flush();
      joined = false;
    }
  }

  /** Names without a verb have the role of the label before them. */
  private void flush() {
    Sense sense =
        label == null || label == Sense.DEADLINE || label == Sense.PERSON
            ? Sense.RESPONSIBLE
            : label;
    for (Named name : pending) {
      named.add(name.sense() == Sense.RESPONSIBLE ? name.as(sense) : name);
    }
    pending.clear();
  }

  private Span trimmed(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Character.isSpaceChar(text.charAt(first))) {
      first++;
    }
    while (last > first && " 　）)〕］。，,".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return new Span(first, last);
  }

  private String quote(Span span) {
    return text.substring(span.start(), span.end());
  }
}
