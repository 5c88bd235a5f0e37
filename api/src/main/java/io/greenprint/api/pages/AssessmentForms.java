package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.assessment.AssessmentService.SaveResult;
import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.AssessmentPage.Trouble;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.Move;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.store.Assessments.Closed;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.graph.store.Assessments.Saved;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes what people settle by the forms of the assessment page. A saved answer comes back as the
 * sub-point alone where the page's script asks for it, and as the page where there is no script.
 */
@Controller
class AssessmentForms {

  private final Views views;
  private final AssessmentService service;
  private final AssessmentPage page;

  AssessmentForms(Views views, AssessmentService service, AssessmentPage page) {
    this.views = views;
    this.service = service;
    this.page = page;
  }

  /**
   * An answer as the form gives it; what is left blank is not said.
   *
   * @param requirement item in which the form stands
   */
  record AnswerForm(
      String subject,
      String requirement,
      int seen,
      Manner manner,
      @Nullable Extent extent,
      @Nullable String value,
      @Nullable String unit,
      Boundary.@Nullable Kind boundary,
      @Nullable String note,
      @Nullable String link) {

    Draft draft() {
      if (extent == null) {
        throw new QueryException(Problem.BAD_ARGUMENT, "请选择覆盖情况", "say how far it is covered");
      }
      return new Draft(
          new Subject(subject),
          seen,
          new Content(
              manner, extent, number(), said(unit), boundary, said(note), said(link), null));
    }

    private @Nullable BigDecimal number() {
      String digits = said(value);
      if (digits == null) {
        return null;
      }
      try {
        return new BigDecimal(digits.replaceAll("[,，\\s]", ""));
      } catch (NumberFormatException words) {
        throw new QueryException(
            words, Problem.BAD_ARGUMENT, "“" + digits + "”不是数值", digits + " is no number");
      }
    }

    private static @Nullable String said(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /** Opens an assessment. */
  @PostMapping("/assessments")
  String open(
      Caller caller,
      @RequestParam String enterprise,
      @RequestParam String framework,
      @RequestParam int year) {
    Assessment opened = service.open(caller, views.view(null), enterprise.strip(), framework, year);
    return "redirect:/assessments/" + opened.id();
  }

  /** Saves one answer. */
  @PostMapping("/assessments/{id}/answers")
  String save(
      Caller caller,
      @PathVariable String id,
      @ModelAttribute AnswerForm form,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part,
      Model model) {
    Draft draft = form.draft();
    SaveResult result = service.save(caller, id, List.of(draft));
    View view = views.view(null);
    Sheet sheet = service.sheet(caller, view, id);
    Trouble trouble = trouble(result);
    Sheet.Item item =
        sheet.items().stream()
            .filter(one -> one.requirement().id().equals(form.requirement()))
            .findFirst()
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, form.requirement()));
    if (part == null && trouble == null) {
      return "redirect:"
          + UriComponentsBuilder.fromPath("/assessments/{id}")
              .queryParam("topic", "{topic}")
              .fragment("{item}")
              .encode()
              .buildAndExpand(id, item.requirement().topic(), form.requirement())
              .toUriString();
    }
    page.fill(
        caller, view, sheet, trouble == null ? Map.of() : Map.of(draft.subject(), trouble), model);
    model.addAttribute("item", item);
    model.addAttribute("draft", draft.content());
    model.addAttribute(
        "point",
        item.points().stream()
            .filter(point -> point.subject().equals(draft.subject()))
            .findFirst()
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, form.subject())));
    model.addAttribute("saved", trouble == null);
    return part == null
        ? "answer-trouble"
        : "assessment-parts :: point(item=${item}, point=${point})";
  }

  private static @Nullable Trouble trouble(SaveResult result) {
    return switch (result.outcome()) {
      case Closed closed ->
          throw new QueryException(
              Problem.BAD_ARGUMENT,
              "自评已"
                  + (closed.assessment().state() == Assessment.State.ACCEPTED ? "通过" : "提交")
                  + "，不能修改",
              "the assessment is closed");
      case Saved saved ->
          !saved.conflicts().isEmpty()
              ? new Trouble(saved.conflicts().getFirst(), null)
              : !result.refused().isEmpty() ? new Trouble(null, result.refused().getFirst()) : null;
    };
  }

  /** Submits, returns or accepts. */
  @PostMapping("/assessments/{id}/move")
  String move(
      Caller caller,
      @PathVariable String id,
      @RequestParam Move move,
      @RequestParam int seen,
      @RequestParam(required = false) @Nullable String remarks) {
    String said = remarks == null || remarks.isBlank() ? null : remarks.strip();
    if (service.move(caller, views.view(null), id, move, seen, said) instanceof Closed) {
      throw new QueryException(
          Problem.BAD_ARGUMENT,
          "自评状态已被他人改变，请返回刷新后再试",
          "somebody moved the assessment on meanwhile: go back and look at it anew");
    }
    return "redirect:/assessments/" + id;
  }

  /** Adds a comment. */
  @PostMapping("/assessments/{id}/comments")
  String comment(Caller caller, @PathVariable String id, @RequestParam String text) {
    service.comment(caller, id, null, text);
    return "redirect:/assessments/" + id + "#talk";
  }

  /** Adds an open item. */
  @PostMapping("/assessments/{id}/items")
  String addItem(
      Caller caller,
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam String owner,
      @RequestParam(required = false) @Nullable LocalDate due) {
    service.addOpenItem(caller, id, null, text, owner, due);
    return "redirect:/assessments/" + id + "#items";
  }

  /** Says that an open item is done. */
  @PostMapping("/assessments/{id}/items/{item}/done")
  String done(Caller caller, @PathVariable String id, @PathVariable String item) {
    service.finishOpenItem(caller, id, item);
    return "redirect:/assessments/" + id + "#items";
  }
}
