package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Comment;
import io.greenprint.graph.assessment.OpenItem;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.assessment.Transition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.DisclosureNode;
import io.greenprint.queries.disclosure.Duty;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Gap.Judged;
import io.greenprint.queries.disclosure.Gaps;
import io.greenprint.queries.disclosure.Score;
import io.greenprint.queries.disclosure.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A firm's assessment, filled in: each item with what its reports prove, what the firm says, and
 * what it said last year.
 *
 * @param readings of the reports that it was filled in from
 * @param items in the order of the framework
 * @param transitions oldest first
 * @param comments oldest first
 * @param openItems those that wait first, by due date
 */
public record Sheet(
    Assessment assessment,
    EnterpriseNode enterprise,
    Framework framework,
    List<Long> readings,
    List<Item> items,
    List<Transition> transitions,
    List<Comment> comments,
    List<OpenItem> openItems) {

  public Sheet {
    readings = List.copyOf(readings);
    items = List.copyOf(items);
    transitions = List.copyOf(transitions);
    comments = List.copyOf(comments);
    openItems = List.copyOf(openItems);
  }

  /**
   * A requirement with its verdict.
   *
   * @param gap with the verdicts that hold, answers taken in
   */
  public record Item(Gap gap, ItemStatus status, List<Point> points) {

    public Item {
      points = List.copyOf(points);
    }

    /** The requirement. */
    public Requirement requirement() {
      return gap.requirement();
    }
  }

  /**
   * A sub-point of an item.
   *
   * @param found what the reports were found to say, with its proofs
   * @param verdict that holds
   * @param answer of the firm to this very subject; null where it gave none
   * @param elsewhere its answers to other parts of the same indicators
   * @param lastYearAnswer its answer of the year before
   */
  public record Point(
      Subject subject,
      Judged found,
      Verdict verdict,
      @Nullable Answer answer,
      List<Answer> elsewhere,
      @Nullable Answer lastYearAnswer) {

    public Point {
      elsewhere = List.copyOf(elsewhere);
    }

    /** What is asked for. */
    public String text() {
      return found.text();
    }

    /**
     * Last year's answer, carried over as long as the firm has given none for this year; it says
     * nothing until the firm takes it over.
     */
    public @Nullable Answer carried() {
      return answer == null ? lastYearAnswer : null;
    }

    /** Whether nothing is known of it yet. */
    public boolean open() {
      return answer == null
          && (verdict == Verdict.NOT_ASSESSED
              || verdict == Verdict.MISSING
              || verdict == Verdict.CLAIMED);
    }
  }

  /**
   * What making an item whole would add to the score of what is required.
   *
   * @param gain 0 to 1
   */
  public record Raise(Item item, double gain) {}

  /** Fills an assessment in. */
  static Sheet of(
      Stored stored,
      Framework framework,
      List<DisclosureNode> disclosures,
      Map<String, List<Set<String>>> wholes) {
    Map<Subject, Answer> answers = bySubject(stored.answers());
    Map<Subject, Answer> lastYear = bySubject(stored.lastYear());
    Map<Subject, Extent> extents = new HashMap<>();
    answers.forEach((subject, answer) -> extents.put(subject, answer.content().extent()));
    List<Gap> found = Gaps.of(framework, disclosures, Firm.UNKNOWN);
    List<Gap> gaps =
        Gaps.of(framework, disclosures, Firm.UNKNOWN, new AnsweredPoints(extents, wholes));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      items.add(item(gaps.get(i), found.get(i), answers, lastYear));
    }
    return new Sheet(
        stored.assessment(),
        stored.enterprise(),
        framework,
        stored.enterprise().readings(stored.assessment().year()),
        items,
        stored.transitions(),
        stored.comments(),
        stored.openItems());
  }

  private static Item item(
      Gap gap, Gap found, Map<Subject, Answer> answers, Map<Subject, Answer> lastYear) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < gap.points().size(); i++) {
      Judged judged = gap.points().get(i);
      Subject subject = Subject.of(gap.requirement(), judged.point());
      Answer own = answers.get(subject);
      List<Answer> elsewhere =
          answers.values().stream()
              .filter(answer -> !answer.subject().equals(subject))
              .filter(answer -> judged.point().metBy().stream().anyMatch(answer.subject()::touches))
              .sorted(Comparator.comparing(Answer::subject))
              .toList();
      points.add(
          new Point(
              subject,
              found.points().get(i),
              judged.verdict(),
              own,
              elsewhere,
              lastYear.get(subject)));
    }
    return new Item(gap, ItemStatus.of(gap), points);
  }

  private static Map<Subject, Answer> bySubject(List<Answer> answers) {
    Map<Subject, Answer> bySubject = new HashMap<>();
    answers.forEach(answer -> bySubject.put(answer.subject(), answer));
    return bySubject;
  }

  /** All items as gaps, answers taken in. */
  public List<Gap> gaps() {
    return items.stream().map(Item::gap).toList();
  }

  /** Scores of the framework, its pillars and its topics. */
  public List<Score> scores() {
    return Score.of(gaps());
  }

  /** Score of what is required; null where nothing of it could be judged. */
  public @Nullable Double score() {
    return Score.ofRequired(gaps());
  }

  /** How many items stand so. */
  public int count(ItemStatus status) {
    return (int) items.stream().filter(item -> item.status() == status).count();
  }

  /** Sub-points of which nothing is known yet. */
  public int openPoints() {
    return (int) items.stream().flatMap(i -> i.points().stream()).filter(Point::open).count();
  }

  /** What would raise the score of what is required, most first. */
  public List<Raise> raises() {
    List<Item> required =
        items.stream().filter(item -> item.gap().duty() == Duty.REQUIRED).toList();
    List<Double> scores =
        required.stream().map(item -> item.gap().score()).filter(Objects::nonNull).toList();
    if (scores.isEmpty()) {
      return List.of();
    }
    double sum = scores.stream().mapToDouble(Double::doubleValue).sum();
    double now = sum / scores.size();
    List<Raise> raises = new ArrayList<>();
    for (Item item : required) {
      Double score = item.gap().score();
      double then =
          score == null ? (sum + 1) / (scores.size() + 1) : (sum - score + 1) / scores.size();
      if (then > now && item.status() != ItemStatus.NOT_APPLICABLE) {
        raises.add(new Raise(item, then - now));
      }
    }
    raises.sort(Comparator.comparingDouble(Raise::gain).reversed());
    return raises;
  }
}
