package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.graphql.Views;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.store.Rounds.Invited;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.assessment.FirmResult;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.RoundProgress;
import io.greenprint.queries.assessment.RoundResults;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * {@code /rounds} and {@code /rounds/ID}: an official's rounds, how far the firms are, what their
 * assessments come to, and the lists to take away.
 */
@Controller
class RoundPage {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int WEAKEST = 15;

  private final Views views;
  private final AssessmentService service;

  RoundPage(Views views, AssessmentService service) {
    this.views = views;
    this.service = service;
  }

  @GetMapping("/rounds")
  String rounds(Caller caller, Model model) {
    List<Round> rounds = service.rounds(caller);
    model.addAttribute("rounds", rounds);
    model.addAttribute(
        "progress",
        rounds.stream()
            .collect(Collectors.toMap(Round::id, round -> service.progress(caller, round))));
    model.addAttribute("frameworks", FrameworkLibrary.standard().frameworks());
    model.addAttribute("frameworkNames", names());
    model.addAttribute("thisYear", service.today().getYear() - 1);
    return "rounds";
  }

  /** Makes a round of firms that stand in lines: a name, and after a comma or a tab its code. */
  @PostMapping("/rounds")
  String create(
      Caller caller,
      @RequestParam String name,
      @RequestParam String framework,
      @RequestParam int year,
      @RequestParam LocalDate deadline,
      @RequestParam String firms) {
    Round round = service.createRound(caller, name, framework, year, deadline, invited(firms));
    return "redirect:/rounds/" + round.id();
  }

  @PostMapping("/rounds/{id}/firms")
  String invite(Caller caller, @PathVariable String id, @RequestParam String firms) {
    service.invite(caller, id, invited(firms));
    return "redirect:/rounds/" + id;
  }

  @GetMapping("/rounds/{id}")
  String round(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable ItemStatus status,
      @RequestParam(defaultValue = "false") boolean waiting,
      Model model) {
    Round round = service.round(caller, id);
    RoundResults results = service.results(caller, views.view(null), round);
    model.addAttribute("round", round);
    model.addAttribute("progress", results.progress());
    model.addAttribute("results", results);
    model.addAttribute("bands", results.distribution());
    model.addAttribute(
        "most",
        Math.max(1, results.distribution().stream().mapToInt(b -> b.firms()).max().orElse(1)));
    model.addAttribute("weakest", results.weakest().stream().limit(WEAKEST).toList());
    model.addAttribute("statuses", ItemStatus.values());
    model.addAttribute(
        "scores",
        results.firms().stream()
            .filter(firm -> firm.score() != null)
            .collect(Collectors.toMap(firm -> firm.firm().enterprise().id(), FirmResult::score)));
    model.addAttribute("item", item == null ? null : requirement(results, item));
    model.addAttribute("status", status);
    if (item != null && status != null) {
      model.addAttribute("holding", results.firmsWith(item, status));
    }
    model.addAttribute(
        "firms", waiting ? results.progress().toRemind() : results.progress().firms());
    model.addAttribute("waiting", waiting);
    return "round";
  }

  /** Firms that have to be reminded. */
  @GetMapping("/rounds/{id}/reminders.xlsx")
  ResponseEntity<StreamingResponseBody> reminders(Caller caller, @PathVariable String id) {
    Round round = service.round(caller, id);
    RoundProgress progress = service.progress(caller, round);
    return workbook(
        "催报名单-" + round.name() + ".xlsx", out -> RoundWorkbook.reminders(progress, out));
  }

  /** Results of all firms, items and places. */
  @GetMapping("/rounds/{id}/results.xlsx")
  ResponseEntity<StreamingResponseBody> results(Caller caller, @PathVariable String id) {
    Round round = service.round(caller, id);
    RoundResults results = service.results(caller, views.view(null), round);
    return workbook("自评结果-" + round.name() + ".xlsx", out -> RoundWorkbook.results(results, out));
  }

  /** Writes a workbook. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** A workbook to be taken away. */
  static ResponseEntity<StreamingResponseBody> workbook(String name, Writer writer) {
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header("Content-Disposition", disposition)
        .body(writer::write);
  }

  private static Requirement requirement(RoundResults results, String id) {
    return results.framework().requirements().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  private static List<Invited> invited(String lines) {
    List<Invited> invited = new ArrayList<>();
    for (String line : lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] cells = line.split("[,，\t]", 2);
      String code = cells.length == 2 && !cells[1].isBlank() ? cells[1].strip() : null;
      invited.add(new Invited(cells[0].strip(), code));
    }
    if (invited.isEmpty()) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "请至少列出一家企业，每行一家", "list at least one firm, one a line");
    }
    return invited;
  }

  private static Map<String, String> names() {
    return FrameworkLibrary.standard().frameworks().stream()
        .collect(Collectors.toMap(Framework::id, Framework::nameZh));
  }
}
