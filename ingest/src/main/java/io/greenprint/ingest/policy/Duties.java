package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import io.greenprint.ingest.policy.DutyWords.Sense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one responsibility group says, before the rules of the document are applied. Spans are
 * places in the text that was read.
 *
 * @param named bodies with what the group says of each, in the order of the text
 * @param openEnded 等 stands after a list
 * @param deadline words that say when; null where there are none
 * @param labelled whether a label stands in it
 * @param persons whether it names persons beside bodies (责任领导：…)
 * @param verbs number of verb phrases
 * @param strange units of words that are no names
 */
record Duties(
    List<Named> named,
    boolean openEnded,
    @Nullable Span deadline,
    boolean labelled,
    boolean persons,
    int verbs,
    int strange) {

  /** Least share of names in a list that holds others, too. */
  private static final double KNOWN_SHARE = 0.6;

  Duties {
    named = List.copyOf(named);
  }

  /**
   * A body with what the group says of it.
   *
   * @param local whether the words give the carrying out to local bodies (各县区政府负责落实)
   * @param clause number of commas before it in the group
   * @param starred whether a star or another sign marks it
   * @param scope what it answers for; null where the group does not say
   */
  record Named(
      String surface,
      Span span,
      Sense sense,
      boolean local,
      int clause,
      boolean starred,
      @Nullable Span scope) {

    Named as(Sense newSense) {
      return new Named(surface, span, newSense, local, clause, starred, scope);
    }

    Named about(Span newScope) {
      return new Named(surface, span, sense, local, clause, starred, newScope);
    }
  }

  /** The same under a label: what has no verb of its own has its sense. */
  Duties withSense(Sense sense) {
    List<Named> labelledNames =
        verbs > 0
            ? named
            : named.stream().map(n -> n.sense() == Sense.RESPONSIBLE ? n.as(sense) : n).toList();
    return new Duties(labelledNames, openEnded, deadline, true, persons, verbs, strange);
  }

  /** The same beside a group that names a lead. */
  Duties besideLead() {
    List<Named> beside =
        named.stream().map(n -> n.sense() == Sense.RESPONSIBLE ? n.as(Sense.SUPPORT) : n).toList();
    return new Duties(beside, openEnded, deadline, labelled, persons, verbs, strange);
  }

  /** Whether the make-up is that of a responsibility group, wherever it stands. */
  boolean isGroup() {
    if (labelled) {
      return givesWork() || persons;
    }
    return verbs > 0 && mostlyNames();
  }

  /** Whether it says who or when, and not only which persons look after it. */
  boolean givesWork() {
    return !named.isEmpty() || deadline != null;
  }

  /**
   * Whether it is nothing but a list of names, of which a bare noun (企业) is none. Beside names that
   * the data know a list may hold places, and a few names that nobody knows.
   */
  boolean isBareList() {
    List<String> names =
        named.stream().map(Named::surface).filter(n -> !BodyForms.isPlace(n)).toList();
    if (names.isEmpty() || names.stream().anyMatch(BodyForms::isClassNoun)) {
      return false;
    }
    int places =
        named.stream()
            .map(Named::surface)
            .filter(n -> BodyForms.isPlace(n) && !BodyForms.isListed(n))
            .mapToInt(String::length)
            .sum();
    List<String> others = names.stream().filter(n -> !BodyForms.isListed(n)).toList();
    int units = others.stream().mapToInt(String::length).sum();
    if (strange != units + places || others.isEmpty()) {
      return strange == places && others.isEmpty();
    }
    long known = names.stream().filter(BodyForms::isKnown).count();
    return known >= 2
        && others.size() <= names.size() * (1 - KNOWN_SHARE)
        && others.stream().allMatch(BodyForms::couldBeName);
  }

  private boolean mostlyNames() {
    int units = named.stream().mapToInt(n -> n.surface().length()).sum();
    return !named.isEmpty() && strange <= units && areNames(0.6);
  }

  private boolean areNames(double share) {
    long names = named.stream().filter(n -> BodyForms.isListed(n.surface())).count();
    return names >= share * named.size();
  }
}
