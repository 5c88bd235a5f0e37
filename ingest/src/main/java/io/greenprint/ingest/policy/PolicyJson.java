package io.greenprint.ingest.policy;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import io.greenprint.ingest.text.Mender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The shape in which {@code greenprint extract} prints what it found in a policy document. */
public final class PolicyJson {

  private static final int START = 12;

  private final Text text;
  private final Mended mended;

  private PolicyJson(Text text) {
    this.text = text;
    this.mended = Mender.mend(text);
  }

  /** Maps, lists, strings, numbers and booleans, in the order in which they are printed. */
  public static Map<String, Object> of(String fileName, Text text, PolicyReading reading) {
    return new PolicyJson(text).reading(fileName, reading);
  }

  private Map<String, Object> reading(String fileName, PolicyReading reading) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "policy");
    json.put("document", document(fileName, reading.document()));
    json.put("citations", reading.citations().stream().map(this::citation).toList());
    json.put("tasks", reading.tasks().stream().map(this::task).toList());
    json.put("targets", targets(reading, target -> target.value() != null));
    json.put("targetsSetElsewhere", targets(reading, target -> target.value() == null));
    json.put("registers", reading.registers().stream().map(this::register).toList());
    json.put("generalRoles", reading.generalRoles().stream().map(this::role).toList());
    json.put("conditions", reading.conditions().stream().map(this::condition).toList());
    json.put("notices", reading.notices().stream().map(this::notice).toList());
    json.put("participants", reading.participants().stream().map(this::participant).toList());
    json.put("sections", reading.sections().stream().map(s -> s.label()).toList());
    json.put("findings", reading.findings().stream().map(f -> finding(f, text)).toList());
    return json;
  }

  private Map<String, Object> document(String fileName, PolicyDocument document) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", fileName);
    json.put("title", document.title());
    json.put("docNumber", document.docNumber());
    json.put("issuers", document.issuers());
    json.put("date", document.date() == null ? null : document.date().toString());
    json.put("status", document.status() == PolicyDocument.Status.DRAFT ? "draft" : "issued");
    json.put("trial", document.status() == PolicyDocument.Status.TRIAL);
    json.put("jurisdiction", document.jurisdiction());
    json.put("regionCode", document.regionCode());
    json.put("addressees", document.addressees());
    json.put("copiedTo", document.copiedTo());
    json.put("noticeTitle", document.noticeTitle());
    return json;
  }

  private Map<String, Object> task(Task task) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", task.path());
    json.put("title", task.title());
    String words = words(task.text());
    json.put("start", words.substring(0, Math.min(START, words.length())));
    if (task.parts() > 1) {
      json.put("part", task.part());
      json.put("parts", task.parts());
    }
    json.put("assignment", assignment(task));
    Map<String, Object> canonical = new LinkedHashMap<>();
    for (Assignment a : task.assignments()) {
      BodyRef body = a.body();
      if (body != null) {
        canonical.put(a.surface(), body.name());
      }
    }
    json.put("canonical", canonical);
    json.put("page", text.pageAt(task.text().start()));
    return json;
  }

  private Map<String, Object> assignment(Task task) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", task.group() == null ? null : words(task.group()));
    json.put("lead", surfaces(task, Role.LEAD));
    json.put("participants", surfaces(task, Role.SUPPORT));
    json.put("joint", surfaces(task, Role.JOINT));
    json.put("openEnded", task.openEnded());
    json.put("implementers", surfaces(task, Role.IMPLEMENT));
    json.put("guides", surfaces(task, Role.GUIDE));
    json.put("coordinators", surfaces(task, Role.COORDINATE));
    List<String> inherited =
        task.assignments().stream().filter(Assignment::inherited).map(Assignment::surface).toList();
    json.put("inherited", inherited);
    Map<String, Object> scopes = new LinkedHashMap<>();
    for (Assignment a : task.assignments()) {
      if (a.scope() != null) {
        scopes.put(a.surface(), a.scope());
      }
    }
    json.put("scopes", scopes);
    Deadline deadline = task.deadline();
    json.put("deadline", deadline == null ? null : deadline.iso());
    json.put("deadlineText", deadline == null ? null : deadline.text());
    return json;
  }

  private static List<String> surfaces(Task task, Role role) {
    return task.assignments().stream()
        .filter(a -> a.role() == role)
        .map(Assignment::surface)
        .distinct()
        .toList();
  }

  private Map<String, Object> role(Assignment assignment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", assignment.role().name());
    json.put("surface", assignment.surface());
    BodyRef body = assignment.body();
    json.put("name", body == null ? null : body.name());
    json.put("page", text.pageAt(assignment.span().start()));
    return json;
  }

  private Map<String, Object> citation(io.greenprint.graph.policy.Citation citation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", citation.title());
    json.put("docNumber", citation.docNumber());
    json.put("role", citation.role().name().toLowerCase(java.util.Locale.ROOT));
    evidence(json, citation.span());
    return json;
  }

  private List<Map<String, Object>> targets(PolicyReading reading, Predicate<Target> wanted) {
    return reading.targets().stream().filter(wanted).map(t -> target(t, reading)).toList();
  }

  private Map<String, Object> target(Target target, PolicyReading reading) {
    Map<String, Object> json = new LinkedHashMap<>();
    Integer task = target.task();
    json.put("taskPath", task == null ? target.path() : reading.tasks().get(task).path());
    json.put("metric", target.metric());
    json.put("subject", target.subject());
    json.put("operator", target.operator().symbol());
    json.put("value", number(target.value()));
    json.put("unit", target.unit());
    json.put(
        "normalised",
        target.normalised() == null
            ? null
            : Map.of(
                "value", target.normalised().value().toPlainString(),
                "unit", target.normalised().unit()));
    json.put("baselineYear", target.baselineYear());
    json.put("deadline", target.deadline() == null ? null : target.deadline().iso());
    json.put("hedge", target.hedge());
    json.put("setter", target.setter());
    evidence(json, target.span());
    return json;
  }

  private static @Nullable Object number(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() <= 0 ? new BigDecimal(bare.toPlainString()) : bare;
  }

  private Map<String, Object> register(io.greenprint.graph.policy.Register register) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", register.name());
    json.put("kind", register.kind());
    json.put("taskPath", register.path());
    evidence(json, register.span());
    return json;
  }

  private Map<String, Object> condition(io.greenprint.graph.policy.Condition condition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", condition.subject());
    json.put("metric", condition.metric());
    json.put("operator", condition.operator() == null ? null : condition.operator().symbol());
    json.put("value", number(condition.value()));
    json.put("unit", condition.unit());
    json.put("effect", condition.effect().name());
    json.put("consequence", condition.consequence());
    evidence(json, condition.span());
    return json;
  }

  private Map<String, Object> notice(io.greenprint.graph.policy.ApplicationNotice notice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", notice.subject());
    json.put("opens", notice.opens() == null ? null : notice.opens().toString());
    json.put("closes", notice.closes() == null ? null : notice.closes().toString());
    json.put("conditions", quotes(notice.conditions()));
    json.put("amounts", quotes(notice.amounts()));
    json.put("materials", quotes(notice.materials()));
    json.put("office", notice.office() == null ? null : text.quote(notice.office()));
    return json;
  }

  private Map<String, Object> participant(io.greenprint.graph.policy.Participant participant) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", participant.name());
    json.put("kind", participant.kind().name());
    json.put("task", participant.task());
    evidence(json, participant.span());
    return json;
  }

  private static Map<String, Object> finding(Finding finding, Text text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("severity", finding.severity().name());
    json.put("page", finding.page());
    Span span = finding.span();
    json.put("quote", span == null ? null : text.quote(span));
    json.put("message", finding.message().zh() + " " + finding.message().en());
    json.put("remedy", finding.remedy().zh() + " " + finding.remedy().en());
    return json;
  }

  private List<String> quotes(List<Span> spans) {
    List<String> quotes = new ArrayList<>();
    spans.forEach(span -> quotes.add(text.quote(span)));
    return quotes;
  }

  private void evidence(Map<String, Object> json, Span span) {
    json.put("quote", text.quote(span));
    json.put("page", text.pageAt(span.start()));
  }

  private String words(Span stored) {
    Span span = mended.locate(stored);
    return mended.text().substring(span.start(), span.end());
  }
}
