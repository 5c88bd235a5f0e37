package io.greenprint.api.pages;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.api.assessment.AnswerDoubts;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.assessment.Doubt;
import io.greenprint.api.assessment.Refusal;
import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.EvidenceLinks.Place;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.store.Assessments.Conflict;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.AssessmentQueries.Filter;
import io.greenprint.queries.assessment.AuditSample;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.RoundQueries;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.policy.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * {@code /assessments} and {@code /assessments/ID}: a firm's self-assessment, one topic at a time,
 * each sub-point with what the report proves and a form for what the firm says.
 */
@Controller
class AssessmentPage {

  private static final int RAISES = 8;

  private final Views views;
  private final AssessmentService service;
  private final AssessmentQueries assessments;
  private final RoundQueries rounds;
  private final EvidenceLinks links;
  private final Access access;

  AssessmentPage(
      Views views,
      AssessmentService service,
      AssessmentQueries assessments,
      RoundQueries rounds,
      EvidenceLinks links,
      Access access) {
    this.views = views;
    this.service = service;
    this.assessments = assessments;
    this.rounds = rounds;
    this.links = links;
    this.access = access;
  }

  /**
   * A topic of the framework in the side column.
   *
   * @param open items that are neither covered nor settled otherwise
   */
  public record Topic(String name, int items, int open) {}

  /**
   * What came of saving one answer, where it was not simply saved.
   *
   * @param conflict with a colleague's answer; null where there is none
   * @param refusal why it cannot be saved; null where it can
   */
  public record Trouble(@Nullable Conflict conflict, @Nullable Refusal refusal) {}

  @GetMapping("/assessments")
  String list(Caller caller, @RequestParam(required = false) @Nullable Integer year, Model model) {
    model.addAttribute("year", year);
    model.addAttribute(
        "assessments", service.assessments(caller, new Filter(null, null, year, null)));
    model.addAttribute("frameworks", FrameworkLibrary.standard().frameworks());
    model.addAttribute(
        "frameworkNames",
        FrameworkLibrary.standard().frameworks().stream()
            .collect(Collectors.toMap(Framework::id, Framework::nameZh)));
    model.addAttribute("thisYear", service.today().getYear() - 1);
    model.addAttribute("reviewing", access.may(caller, Right.REVIEW));
    return "assessments";
  }

  @GetMapping("/assessments/{id}")
  String assessment(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable ItemStatus status,
      Model model) {
    View view = views.view(null);
    Sheet sheet = service.sheet(caller, view, id);
    fill(caller, view, sheet, Map.of(), model);
    String shown = status != null ? null : topic == null ? firstTopic(sheet) : topic;
    model.addAttribute("topic", shown);
    model.addAttribute("status", status);
    model.addAttribute(
        "shown",
        sheet.items().stream()
            .filter(item -> shown == null || item.requirement().topic().equals(shown))
            .filter(item -> status == null || item.status() == status)
            .toList());
    model.addAttribute("topics", topics(sheet));
    model.addAttribute("statuses", ItemStatus.values());
    model.addAttribute("standing", rounds.standing(view, sheet));
    model.addAttribute("raises", sheet.raises().stream().limit(RAISES).toList());
    return "assessment";
  }

  /** All that a firm ever answered to one subject. */
  @GetMapping("/assessments/{id}/history")
  String history(
      Caller caller, @PathVariable String id, @RequestParam String subject, Model model) {
    Sheet sheet = service.sheet(caller, views.view(null), id);
    List<Answer> history = assessments.history(id, new Subject(subject));
    model.addAttribute("sheet", sheet);
    model.addAttribute("subject", subject);
    model.addAttribute("name", nameOf(subject));
    model.addAttribute("history", history);
    return "answer-history";
  }

  /** An auditor's work paper over a sample that the same seed draws again. */
  @GetMapping("/assessments/{id}/work-paper.xlsx")
  ResponseEntity<StreamingResponseBody> workPaper(
      Caller caller, @PathVariable String id, @RequestParam String seed, @RequestParam int size) {
    View view = views.view(null);
    AuditSample sample = service.auditSample(caller, view, id, seed, size);
    Sheet sheet = service.sheet(caller, view, id);
    WorkPaper paper = new WorkPaper(sheet, sample, links.of(view, sheet.readings()));
    return RoundPage.workbook("工作底稿-" + sheet.enterprise().name() + ".xlsx", paper::write);
  }

  /** What every part of the page needs, a single sub-point too. */
  void fill(Caller caller, View view, Sheet sheet, Map<Subject, Trouble> troubles, Model model) {
    Map<Long, Place> places = links.of(view, sheet.readings());
    Map<Subject, List<Doubt>> doubts = AnswerDoubts.of(sheet);
    boolean mine = access.may(caller, Right.WRITE, sheet.enterprise());
    model.addAttribute("sheet", sheet);
    model.addAttribute("places", places);
    model.addAttribute("doubts", doubts);
    model.addAttribute("troubles", troubles);
    model.addAttribute("writable", mine && sheet.assessment().state().open());
    model.addAttribute("reviewing", access.may(caller, Right.REVIEW, sheet.enterprise()));
    model.addAttribute("auditing", access.may(caller, Right.AUDIT, sheet.enterprise()));
    model.addAttribute("extents", Answer.Extent.values());
    model.addAttribute("boundaries", Boundary.Kind.values());
    model.addAttribute("caller", caller);
  }

  private static String firstTopic(Sheet sheet) {
    return sheet.items().getFirst().requirement().topic();
  }

  private static List<Topic> topics(Sheet sheet) {
    Map<String, List<Sheet.Item>> topics = new LinkedHashMap<>();
    for (Sheet.Item item : sheet.items()) {
      topics.computeIfAbsent(item.requirement().topic(), name -> new ArrayList<>()).add(item);
    }
    return topics.entrySet().stream()
        .map(
            topic ->
                new Topic(
                    topic.getKey(),
                    topic.getValue().size(),
                    (int) topic.getValue().stream().filter(AssessmentPage::isOpen).count()))
        .toList();
  }

  private static boolean isOpen(Sheet.Item item) {
    return Arrays.asList(ItemStatus.OPEN, ItemStatus.MISSING, ItemStatus.PARTLY)
        .contains(item.status());
  }

  private static String nameOf(String subject) {
    Subject about = new Subject(subject);
    return IndicatorLibrary.standard().indicators().stream()
        .filter(indicator -> indicator.id().equals(about.ref().indicator()))
        .findFirst()
        .map(indicator -> indicator.nameZh())
        .orElse(subject);
  }
}
