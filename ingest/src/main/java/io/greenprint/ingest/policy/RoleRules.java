package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.policy.Duties.Named;
import io.greenprint.ingest.policy.DutyWords.Sense;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what groups say into roles, by the rules that the document has stated so far. A list
 * without a lead is joint; beside a lead it supports; 责任单位 beside 配合单位 leads.
 */
final class RoleRules {

  private final String text;
  private final Mended mended;
  private DocumentRules.@Nullable Rule position;
  private final Map<String, Assignment> implementers = new LinkedHashMap<>();

  RoleRules(String text, Mended mended) {
    this.text = text;
    this.mended = mended;
  }

  /** Takes up the rules stated in a part of the mended text; they hold from there on. */
  void learn(int from, int to) {
    for (DocumentRules.Rule rule : DocumentRules.in(text, from, to)) {
      if (rule.kind() == DocumentRules.Kind.IMPLEMENTED) {
        rule.bodies().forEach(body -> inherit(body, rule.span()));
      } else {
        position = rule;
      }
    }
  }

  /** The implementers of a group hold for all that follows where the group says so. */
  void learn(Duties duties, Span content) {
    Span words = DocumentRules.sameBelow(text, content.start(), content.end());
    if (words == null) {
      return;
    }
    for (Named named : duties.named()) {
      if (named.sense() == Sense.IMPLEMENT || BodyForms.isLocal(named.surface())) {
        inherit(named.span(), words);
      }
    }
  }

  private void inherit(Span body, Span rule) {
    String surface = text.substring(body.start(), body.end());
    implementers.putIfAbsent(
        surface,
        new Assignment(
            Role.IMPLEMENT, surface, mended.origin(body), null, true, mended.origin(rule), null));
  }

  /** Bodies of a group with their roles, then those that a rule stated before it adds. */
  List<Assignment> assignments(Duties duties) {
    return withInherited(own(duties, mended));
  }

  /**
   * Bodies of a group with their roles, and no others.
   *
   * @param source the text that the spans of {@code duties} are places in
   */
  List<Assignment> own(Duties duties, Mended source) {
    List<Assignment> result = new ArrayList<>();
    List<Sense> senses = duties.named().stream().map(Named::sense).toList();
    boolean lead = senses.contains(Sense.LEAD);
    boolean support = senses.contains(Sense.SUPPORT);
    boolean byPosition = position != null && !lead && !support && applies(position, duties);
    int firstClause = duties.named().stream().mapToInt(Named::clause).min().orElse(0);
    boolean first = true;
    for (Named named : duties.named()) {
      boolean turned = byPosition && named.sense() == Sense.RESPONSIBLE;
      Role role =
          switch (named.sense()) {
            case LEAD -> Role.LEAD;
            case SUPPORT -> Role.SUPPORT;
            case GUIDE -> Role.GUIDE;
            case COORDINATE -> Role.COORDINATE;
            case IMPLEMENT -> Role.IMPLEMENT;
            case RESPONSIBLE, PERSON, DEADLINE -> {
              if (turned) {
                yield leadsByPosition(named, first, firstClause) ? Role.LEAD : Role.SUPPORT;
              }
              yield beside(lead, support);
            }
          };
      first = false;
      add(result, assignment(role, named, turned, source));
    }
    return result;
  }

  /** Adds the implementers that a rule names for every task. */
  List<Assignment> withInherited(List<Assignment> own) {
    List<Assignment> all = new ArrayList<>(own);
    for (Assignment inherited : implementers.values()) {
      if (own.stream()
          .noneMatch(a -> a.role() == Role.IMPLEMENT && a.surface().equals(inherited.surface()))) {
        all.add(inherited);
      }
    }
    return all;
  }

  /** What a body of a plain list does beside leads or supporters. */
  private static Role beside(boolean lead, boolean support) {
    if (lead) {
      return Role.SUPPORT;
    }
    return support ? Role.LEAD : Role.JOINT;
  }

  private boolean leadsByPosition(Named named, boolean first, int firstClause) {
    return switch (position == null ? DocumentRules.Kind.FIRST_LEADS : position.kind()) {
      case COMMA_LEADS -> named.clause() == firstClause;
      case STAR_LEADS -> named.starred();
      case FIRST_LEADS, IMPLEMENTED -> first;
    };
  }

  /** Where stars mark leads, a list without one has none. */
  private static boolean applies(DocumentRules.Rule rule, Duties duties) {
    return rule.kind() != DocumentRules.Kind.STAR_LEADS
        || duties.named().stream().anyMatch(Named::starred);
  }

  private Assignment assignment(Role role, Named named, boolean turned, Mended source) {
    Span scope = named.scope();
    return new Assignment(
        role,
        named.surface(),
        source.origin(named.span()),
        null,
        false,
        turned && position != null ? mended.origin(position.span()) : null,
        scope == null ? null : source.text().substring(scope.start(), scope.end()));
  }

  /** The same body twice in one role is said once. */
  private static void add(List<Assignment> list, Assignment assignment) {
    boolean known =
        list.stream()
            .anyMatch(
                a ->
                    a.role() == assignment.role()
                        && a.surface().equals(assignment.surface())
                        && java.util.Objects.equals(a.scope(), assignment.scope()));
    if (!known) {
      list.add(assignment);
    }
  }
}
