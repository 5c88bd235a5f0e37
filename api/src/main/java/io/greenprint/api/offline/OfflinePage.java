package io.greenprint.api.offline;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.assessment.AssessmentService.SaveResult;
import io.greenprint.api.assessment.Refusal;
import io.greenprint.api.graphql.CarbonService;
import io.greenprint.api.graphql.ProfileService;
import io.greenprint.api.graphql.ProfileService.FirmProfile;
import io.greenprint.api.graphql.Views;
import io.greenprint.api.offline.FilledTemplate.Filled;
import io.greenprint.api.paper.NoChineseFontException;
import io.greenprint.api.paper.Paper;
import io.greenprint.api.paper.PaperFormat;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.store.Assessments;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.profile.ProfileQueries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /assessments/ID/offline}: an assessment as a template to fill in and bring back, and its
 * result to print; {@code /enterprises/ID/index.FORMAT}: draft index tables of a report; {@code
 * /enterprises/ID/file.FORMAT}: the firm's whole file.
 */
@Controller
class OfflinePage {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Views views;
  private final AssessmentService assessments;
  private final DisclosureQueries disclosures;
  private final ProfileQueries profiles;
  private final ProfileService firms;
  private final CarbonService carbon;
  private final Access access;

  OfflinePage(
      Views views,
      AssessmentService assessments,
      DisclosureQueries disclosures,
      ProfileQueries profiles,
      ProfileService firms,
      CarbonService carbon,
      Access access) {
    this.firms = firms;
    this.carbon = carbon;
    this.views = views;
    this.assessments = assessments;
    this.disclosures = disclosures;
    this.profiles = profiles;
    this.access = access;
  }

  @GetMapping("/assessments/{id}/offline")
  String offline(@PathVariable String id, Caller caller, Model model) {
    model.addAttribute("sheet", assessments.sheet(caller, views.view(null), id));
    return "offline";
  }

  /** The assessment to fill in. */
  @GetMapping("/assessments/{id}/template.xlsx")
  ResponseEntity<byte[]> template(@PathVariable String id, Caller caller) throws IOException {
    View view = views.view(null);
    Sheet sheet = assessments.sheet(caller, view, id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AssessmentTemplate.write(sheet, new Sources(view), bytes);
    String name = "%s%d自评填报.xlsx".formatted(sheet.enterprise().name(), sheet.assessment().year());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.toByteArray());
  }

  /** Takes a filled template: saves what is sound, tells the rest cell by cell. */
  @PostMapping("/assessments/{id}/offline")
  String take(@PathVariable String id, @RequestParam MultipartFile file, Caller caller, Model model)
      throws IOException {
    View view = views.view(null);
    Sheet sheet = assessments.sheet(caller, view, id);
    Filled filled = FilledTemplate.read(file.getBytes(), sheet);
    SaveResult saved = assessments.save(caller, id, filled.drafts());
    List<Finding> findings = new ArrayList<>(filled.findings());
    saved.refused().forEach(refusal -> findings.add(refused(refusal, filled)));
    int kept = 0;
    switch (saved.outcome()) {
      case Assessments.Saved outcome -> {
        kept = outcome.saved().size();
        outcome.conflicts().forEach(conflict -> findings.add(conflict(conflict, filled)));
      }
      case Assessments.Closed _ ->
          findings.add(
              finding(
                  null,
                  "assessment-closed",
                  new Message(
                      "自评已提交或已通过，不能再改", "The assessment was handed in: nothing can be changed"),
                  new Message("请联系主管部门退回后再填", "Ask the official to return it")));
    }
    model.addAttribute("sheet", assessments.sheet(caller, view, id));
    model.addAttribute("saved", kept);
    model.addAttribute("findings", findings);
    return "offline";
  }

  private static Finding refused(Refusal refusal, Filled filled) {
    return finding(
        filled.places().get(refusal.subject()),
        refusal.code(),
        refusal.message(),
        refusal.remedy());
  }

  private static Finding conflict(Assessments.Conflict conflict, Filled filled) {
    String by = conflict.theirs().by();
    return finding(
        filled.places().get(conflict.mine().subject()),
        "answer-conflict",
        new Message(
            "下载模板后 %s 已改过此项，未覆盖".formatted(by),
            "%s changed this since the template was downloaded; it was left as it is"
                .formatted(by)),
        new Message("请在网页上核对两份答复后再改", "Compare both answers on the page"));
  }

  private static Finding finding(
      @Nullable Place place, String code, Message message, Message remedy) {
    return Finding.at(
        place,
        code,
        Severity.ERROR,
        new Message(
            place == null ? message.zh() : place.zh() + "：" + message.zh(),
            place == null ? message.en() : place.en() + ": " + message.en()),
        remedy);
  }

  /** The result to print. */
  @GetMapping("/assessments/{id}/result.{format}")
  ResponseEntity<byte[]> result(@PathVariable String id, @PathVariable String format, Caller caller)
      throws IOException {
    View view = views.view(null);
    Sheet sheet = assessments.sheet(caller, view, id);
    return download(AssessmentPaper.of(sheet, new Sources(view), assessments.today()), format);
  }

  /** Draft index tables of a year's report. */
  @GetMapping("/enterprises/{id}/index.{format}")
  ResponseEntity<byte[]> index(
      @PathVariable String id,
      @PathVariable String format,
      @RequestParam(required = false) @Nullable Integer year,
      Caller caller)
      throws IOException {
    View view = views.view(null);
    EnterpriseNode firm =
        disclosures
            .enterprise(view, id)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    access.require(caller, Right.READ, firm.id(), firm.creditCode());
    int of = year == null ? newest(firm) : year;
    var gaps = disclosures.gapsOfAll(firm, of, profiles.firm(profiles.profile(view, firm)));
    return download(IndexPaper.of(firm, of, gaps, new Sources(view)), format);
  }

  /** All that is known of a firm. */
  @GetMapping("/enterprises/{id}/file.{format}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String format, Caller caller)
      throws IOException {
    View view = views.view(null);
    FirmProfile firm = firms.profile(view, caller, id);
    EnterpriseNode enterprise = firm.enterprise();
    FirmPaper.Contents contents =
        new FirmPaper.Contents(
            enterprise,
            firm.profile(),
            firms.facts(),
            firms.file(view, caller, enterprise),
            disclosures.series(enterprise, null),
            carbon.accounts(view, caller, enterprise.id()));
    return download(FirmPaper.of(contents, new Sources(view), firms.today()), format);
  }

  private static int newest(EnterpriseNode firm) {
    return firm.reports().stream()
        .map(ReportNode::year)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, firm.name()));
  }

  private static ResponseEntity<byte[]> download(Paper paper, String format) throws IOException {
    try {
      return PaperFormat.named(format)
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
          .download(paper);
    } catch (NoChineseFontException none) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, none.getMessage(), none);
    }
  }
}
