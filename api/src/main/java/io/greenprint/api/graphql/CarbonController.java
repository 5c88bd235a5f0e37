package io.greenprint.api.graphql;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.CarbonService.Entered;
import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.carbon.CarbonAccount;
import io.greenprint.queries.carbon.CarbonEfficiency;
import io.greenprint.queries.carbon.CarbonLine;
import io.greenprint.queries.carbon.CarbonQueries;
import io.greenprint.queries.carbon.FactorSet;
import io.greenprint.queries.carbon.KeptResultNode;
import io.greenprint.queries.carbon.LedgerNode;
import io.greenprint.queries.carbon.Ratio;
import io.greenprint.queries.carbon.VoucherNode;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Carbon accounts: what ledgers come to, vouchers, results on record. */
@Controller
final class CarbonController {

  private final CarbonService service;
  private final CarbonQueries carbon;

  CarbonController(CarbonService service, CarbonQueries carbon) {
    this.service = service;
    this.carbon = carbon;
  }

  @QueryMapping
  CarbonAccount carbonAccount(
      @ContextValue View view,
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument @Nullable Integer year,
      @Argument boolean nationalFactor,
      @Argument @Nullable String factorSet) {
    return service.account(view, caller, enterprise, year, nationalFactor, factorSet);
  }

  @QueryMapping
  List<FactorSet> carbonFactorSets() {
    return carbon.factors().sets();
  }

  @MutationMapping
  VoucherPayload addCarbonVoucher(
      @ContextValue View view,
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument VoucherInput input) {
    Entered entered = service.enter(view, caller, enterprise, input.voucher());
    CarbonAccount account = service.account(view, caller, enterprise, input.year(), false, null);
    return switch (entered) {
      case Entered.Refused refused -> new VoucherPayload(account, null, refused);
      case Entered.Accepted accepted ->
          new VoucherPayload(
              account,
              account.vouchers().stream()
                  .filter(node -> node.id().equals(accepted.voucher()))
                  .findFirst()
                  .orElseThrow(),
              null);
    };
  }

  @MutationMapping
  CarbonAccount withdrawCarbonVoucher(
      @ContextValue View view,
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument String voucher,
      @Argument String reason) {
    service.withdraw(view, caller, enterprise, voucher, reason);
    return service.account(view, caller, enterprise, null, false, null);
  }

  @MutationMapping
  CarbonAccount keepCarbonResult(
      @ContextValue View view,
      @ContextValue Caller caller,
      @Argument String enterprise,
      @Argument int year,
      @Argument boolean nationalFactor) {
    return service.keep(view, caller, enterprise, year, nationalFactor);
  }

  @SchemaMapping
  Message statement(CarbonAccount account) {
    return CarbonAccount.STATEMENT;
  }

  @SchemaMapping
  int year(CarbonAccount account) {
    return account.result().year();
  }

  @SchemaMapping
  String factorSet(CarbonAccount account) {
    return account.result().factorSet();
  }

  @SchemaMapping
  String region(CarbonAccount account) {
    return account.result().region();
  }

  @SchemaMapping(typeName = "CarbonAccount")
  List<CarbonLine> lines(
      CarbonAccount account, @Argument @Nullable List<CarbonLine.Measure> measures) {
    return account.result().lines().stream()
        .filter(line -> measures == null || measures.contains(line.measure()))
        .toList();
  }

  @SchemaMapping(typeName = "CarbonAccount")
  List<Ratio> ratios(CarbonAccount account) {
    return account.result().ratios();
  }

  @SchemaMapping(typeName = "CarbonAccount")
  List<Finding> notes(CarbonAccount account) {
    return account.result().notes();
  }

  @SchemaMapping(typeName = "CarbonAccount")
  CarbonEfficiency efficiency(
      CarbonAccount account, @ContextValue View view, @Argument @Nullable String scheme) {
    return carbon.efficiency(view, account, scheme);
  }

  @SchemaMapping(typeName = "CarbonTotal")
  String unit(CarbonAccount.Total total) {
    return total.measure().unit();
  }

  @SchemaMapping(typeName = "CarbonTotal")
  String name(CarbonAccount.Total total) {
    return total.measure().nameZh();
  }

  @SchemaMapping(typeName = "CarbonLine")
  String resultUnit(CarbonLine line) {
    return line.measure().unit();
  }

  @SchemaMapping(typeName = "LedgerEntry")
  DocumentNode document(LedgerNode entry, @ContextValue View view) {
    return view.catalog().documentOf(entry.reading());
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  CarbonVoucher.Kind kind(VoucherNode node) {
    return node.voucher().kind();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  CarbonVoucher.Registry registry(VoucherNode node) {
    return node.voucher().registry();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  List<String> serials(VoucherNode node) {
    return node.voucher().serials();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  BigDecimal amount(VoucherNode node) {
    return node.voucher().amount();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  String unit(VoucherNode node) {
    return node.voucher().kind().unit();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  int year(VoucherNode node) {
    return node.voucher().year();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  @Nullable LocalDate cancelledOn(VoucherNode node) {
    return node.voucher().cancelledOn();
  }

  @SchemaMapping(typeName = "CarbonVoucher")
  String source(VoucherNode node) {
    return node.voucher().source();
  }

  @SchemaMapping(typeName = "KeptCarbonResult")
  String factorSet(KeptResultNode node) {
    return node.result().factorSet();
  }

  @SchemaMapping(typeName = "KeptCarbonResult")
  @Nullable BigDecimal energy(KeptResultNode node) {
    return node.result().energy();
  }

  @SchemaMapping(typeName = "KeptCarbonResult")
  @Nullable BigDecimal scope1(KeptResultNode node) {
    return node.result().scope1();
  }

  @SchemaMapping(typeName = "KeptCarbonResult")
  @Nullable BigDecimal scope2Location(KeptResultNode node) {
    return node.result().scope2Location();
  }

  @SchemaMapping(typeName = "KeptCarbonResult")
  @Nullable BigDecimal scope2Market(KeptResultNode node) {
    return node.result().scope2Market();
  }

  @SchemaMapping(typeName = "KeptCarbonResult")
  List<String> workings(KeptResultNode node) {
    return node.result().workings();
  }

  /** What became of a voucher. */
  record VoucherPayload(
      CarbonAccount account, @Nullable VoucherNode voucher, Entered.@Nullable Refused refusal) {}

  /** A voucher as a person enters it. */
  record VoucherInput(
      CarbonVoucher.Kind kind,
      CarbonVoucher.Registry registry,
      List<String> serials,
      BigDecimal amount,
      int year,
      @Nullable LocalDate cancelledOn,
      String source) {

    CarbonVoucher voucher() {
      return new CarbonVoucher(kind, registry, serials, amount, year, cancelledOn, source);
    }
  }
}
