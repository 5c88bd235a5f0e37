package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.export.Format;
import io.greenprint.api.graphql.CarbonService;
import io.greenprint.api.graphql.CarbonService.Entered;
import io.greenprint.api.graphql.Views;
import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.queries.carbon.CarbonAccount;
import io.greenprint.queries.policy.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /enterprises/ID/carbon}: a firm's carbon account of a year, each figure with its formula
 * and sources, its vouchers and results on record, and the same as a workbook.
 */
@Controller
class CarbonPage {

  private final Views views;
  private final CarbonService carbon;

  CarbonPage(Views views, CarbonService carbon) {
    this.views = views;
    this.carbon = carbon;
  }

  @GetMapping("/enterprises/{id}/carbon")
  String account(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "false") boolean national,
      Caller caller,
      Model model) {
    View view = views.view(null);
    show(view, carbon.account(view, caller, id, year, national, null), national, model);
    return "carbon";
  }

  private void show(View view, CarbonAccount account, boolean national, Model model) {
    model.addAttribute("efficiency", carbon.efficiency(view, account));
    model.addAttribute("account", account);
    model.addAttribute("enterprise", account.enterprise());
    model.addAttribute("year", account.result().year());
    model.addAttribute("national", national);
    model.addAttribute("statement", CarbonAccount.STATEMENT);
    model.addAttribute("kinds", CarbonVoucher.Kind.values());
    model.addAttribute("registries", CarbonVoucher.Registry.values());
  }

  /** The account as a workbook. */
  @GetMapping("/enterprises/{id}/carbon.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "false") boolean national,
      Caller caller)
      throws IOException {
    View view = views.view(null);
    CarbonAccount account = carbon.account(view, caller, id, year, national, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CarbonWorkbook.write(account, view.catalog()::documentOf, bytes);
    String name = "%s碳账户%d.xlsx".formatted(account.enterprise().name(), account.result().year());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Format.XLSX.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.toByteArray());
  }

  /** Enters a voucher; serials stand on lines of their own, or between commas. */
  @PostMapping("/enterprises/{id}/carbon/vouchers")
  String enter(
      @PathVariable String id,
      @RequestParam CarbonVoucher.Kind kind,
      @RequestParam CarbonVoucher.Registry registry,
      @RequestParam String serials,
      @RequestParam BigDecimal amount,
      @RequestParam int year,
      @RequestParam(required = false) @Nullable LocalDate cancelledOn,
      @RequestParam String source,
      Caller caller,
      Model model) {
    CarbonVoucher voucher =
        new CarbonVoucher(
            kind,
            registry,
            Arrays.stream(serials.split("[\\n,，、;；]"))
                .map(String::strip)
                .filter(serial -> !serial.isEmpty())
                .toList(),
            amount,
            year,
            cancelledOn,
            source);
    View view = views.view(null);
    return switch (carbon.enter(view, caller, id, voucher)) {
      case Entered.Accepted _ -> back(year);
      case Entered.Refused refused -> {
        model.addAttribute("refused", refused.message());
        show(view, carbon.account(view, caller, id, year, false, null), false, model);
        yield "carbon";
      }
    };
  }

  /** Takes a voucher back that was entered by mistake. */
  @PostMapping("/enterprises/{id}/carbon/vouchers/{voucher}/withdraw")
  String withdraw(
      @PathVariable String id,
      @PathVariable String voucher,
      @RequestParam int year,
      @RequestParam String reason,
      Caller caller) {
    carbon.withdraw(views.view(null), caller, id, voucher, reason);
    return back(year);
  }

  /** Puts the year's result on record. */
  @PostMapping("/enterprises/{id}/carbon/results")
  String keep(
      @PathVariable String id,
      @RequestParam int year,
      @RequestParam(defaultValue = "false") boolean national,
      Caller caller) {
    carbon.keep(views.view(null), caller, id, year, national);
    return back(year);
  }

  /** The account of the enterprise in the address. */
  private static String back(int year) {
    return "redirect:/enterprises/{id}/carbon?year=" + year;
  }
}
