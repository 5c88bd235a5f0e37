package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Comment;
import io.greenprint.graph.assessment.OpenItem;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.store.AnswerProperties;
import io.greenprint.graph.store.AssessmentProperties;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.policy.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Questions about assessments. What is saved is seen at once. Thread-safe. */
public final class AssessmentQueries {

  private static final Statement ASSESSMENT = load("assessment");
  private static final Statement VERSIONS = load("answer-versions");
  private static final Statement HISTORY = load("answer-history");
  private static final Statement ENTERPRISE = load("enterprise");
  private static final Statement ONE = load("assessment-by-id");
  private static final Statement ASSESSMENTS = load("assessments");

  private final GraphReader reader;
  private final DisclosureQueries disclosures;
  private final Map<String, List<Set<String>>> wholes;

  /**
   * Questions over a graph.
   *
   * @param wholes the alternatives of sub-points that make an indicator whole, by indicator
   */
  public AssessmentQueries(
      GraphReader reader, DisclosureQueries disclosures, Map<String, List<Set<String>>> wholes) {
    this.reader = reader;
    this.disclosures = disclosures;
    this.wholes = Map.copyOf(wholes);
  }

  /** An assessment with the firm whose it is. */
  public record Listed(Assessment assessment, EnterpriseNode enterprise) {}

  /**
   * Which assessments are asked for; a null component asks for nothing.
   *
   * @param enterprise id
   */
  public record Filter(
      @Nullable String enterprise,
      @Nullable String framework,
      @Nullable Integer year,
      @Nullable List<State> states) {}

  /** An assessment, filled in; two statements. */
  public Optional<Sheet> sheet(View view, String id) {
    return stored(view, id)
        .map(
            stored -> {
              int year = stored.assessment().year();
              return Sheet.of(
                  stored,
                  framework(stored.assessment().framework()),
                  disclosures.ofReadings(stored.enterprise().readings(year)),
                  wholes);
            });
  }

  /** An assessment with the firm whose it is, without what it is filled in from; one statement. */
  public Optional<Listed> assessment(String id) {
    return reader.find(ONE, Map.of("id", id), AssessmentQueries::listed);
  }

  /** Assessments, newest year first. */
  public List<Listed> assessments(Filter filter) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("enterprise", filter.enterprise());
    parameters.put("framework", filter.framework());
    parameters.put("year", filter.year());
    List<State> states = filter.states();
    parameters.put("states", states == null ? null : states.stream().map(State::name).toList());
    return reader.list(ASSESSMENTS, parameters, AssessmentQueries::listed);
  }

  /** An enterprise by id, credit code or name, whether reports are about it or not. */
  public Optional<EnterpriseNode> enterprise(View view, String key) {
    Map<String, Object> parameters = new HashMap<>(view.snapshot().parameters());
    parameters.put("key", key);
    return reader.find(
        ENTERPRISE, parameters, row -> enterprise(row.get("enterprise"), reports(row)));
  }

  /** All that the firm ever answered to a subject for the year of an assessment, newest first. */
  public List<Answer> history(String assessment, Subject subject) {
    return reader.list(
        HISTORY,
        Map.of("id", assessment, "subject", subject.key()),
        row -> AnswerProperties.read(row.get("row")));
  }

  /**
   * The framework of that id.
   *
   * @throws QueryException NOT_FOUND
   */
  public Framework framework(String id) {
    return disclosures
        .library()
        .framework(id)
        .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  private Optional<Stored> stored(View view, String id) {
    Map<String, Object> parameters = new HashMap<>(view.snapshot().parameters());
    parameters.put("id", id);
    return reader.find(ASSESSMENT, parameters, this::stored);
  }

  private Stored stored(Record row) {
    Assessment assessment = AssessmentProperties.assessment(row.get("assessment"));
    List<Answer> answers = row.get("answers").asList(AnswerProperties::read);
    List<Value> transitions = new ArrayList<>(row.get("transitions").asList(value -> value));
    transitions.sort(Comparator.comparingInt(value -> value.get("version").asInt()));
    return new Stored(
        assessment,
        enterprise(row.get("enterprise"), reports(row)),
        assessment.state().open() || transitions.isEmpty()
            ? answers
            : asHandedIn(assessment.id(), answers, transitions.getLast()),
        row.get("lastYear").asList(AnswerProperties::read),
        transitions.stream().map(AssessmentProperties::transition).toList(),
        row.get("comments").asList(AssessmentProperties::comment).stream()
            .sorted(Comparator.comparing(Comment::at))
            .toList(),
        row.get("openItems").asList(AssessmentProperties::openItem).stream()
            .sorted(
                Comparator.comparing((OpenItem item) -> item.doneAt() != null)
                    .thenComparing(OpenItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(OpenItem::createdAt))
            .toList());
  }

  /**
   * The answers that held at a transition. Answers belong to the firm and the year; those that it
   * changed since, for another framework, are looked up as they were.
   */
  private List<Answer> asHandedIn(String assessment, List<Answer> now, Value transition) {
    List<String> subjects = transition.get("subjects").asList(Value::asString);
    List<Integer> versions = transition.get("versions").asList(Value::asInt);
    Map<Subject, Integer> held = new HashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      held.put(new Subject(subjects.get(i)), versions.get(i));
    }
    List<Answer> answers = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Answer answer : now) {
      Integer version = held.get(answer.subject());
      if (version != null && version == answer.version()) {
        answers.add(answer);
      } else if (version != null) {
        changed.add(answer.subject().key());
      }
    }
    if (!changed.isEmpty()) {
      reader
          .list(
              VERSIONS,
              Map.of("id", assessment, "subjects", changed),
              row -> AnswerProperties.read(row.get("row")))
          .stream()
          .filter(was -> Integer.valueOf(was.version()).equals(held.get(was.subject())))
          .forEach(answers::add);
    }
    return answers;
  }

  private static Listed listed(Record row) {
    return new Listed(
        AssessmentProperties.assessment(row.get("assessment")),
        enterprise(row.get("enterprise"), List.of()));
  }

  private static List<ReportNode> reports(Record row) {
    return row
        .get("reports")
        .asList(
            report ->
                new ReportNode(
                    report.get("reading").asLong(),
                    report.get("year").isNull() ? null : report.get("year").asInt()))
        .stream()
        .sorted(
            Comparator.comparing(
                    ReportNode::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                .thenComparingLong(ReportNode::reading))
        .toList();
  }

  static EnterpriseNode enterprise(Value row, List<ReportNode> reports) {
    return new EnterpriseNode(
        row.get("id").asString(),
        row.get("name").asString(),
        row.get("creditCode").asString(null),
        reports);
  }

  private static Statement load(String name) {
    return Statement.load(AssessmentQueries.class, name);
  }
}
