package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.supply.LinkKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The audit of one network file as JSON, without a database and a clock.
 *
 * <p>Figures have six decimals; a figure that has no answer is null and a finding says why. Members
 * of objects and lists of companies are sorted by identifier. {@code findings} is there only when
 * there is something to say.
 *
 * @param json the answer
 * @param findings what was wrong with the input or keeps figures from being complete
 */
public record NetworkAudit(String json, List<Finding> findings) {

  private static final int NAMED = 10;

  /**
   * What a network file says.
   *
   * @param network companies, links, certificates, disclosures
   * @param leader identifier of the chain leader; null where the file names none
   * @param asOf date of the audit; null where the file names none
   * @param findings what was wrong with its rows and values
   */
  public record Input(
      SupplyNetwork network,
      @Nullable String leader,
      @Nullable LocalDate asOf,
      List<Finding> findings) {

    public Input {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Audits a network.
   *
   * @param asOf the date; null for the one that the file names
   * @param without companies to think away
   * @throws InvalidNetworkException when no audit can be made of this input
   */
  public static NetworkAudit of(Input input, @Nullable LocalDate asOf, Set<String> without) {
    return of(input, asOf, without, null);
  }

  /**
   * Audits a network.
   *
   * @param purchaseShare share of purchases in revenue that is assumed of firms of unknown revenue,
   *     above 0 to 1; null to assume none
   */
  public static NetworkAudit of(
      Input input, @Nullable LocalDate asOf, Set<String> without, @Nullable Double purchaseShare) {
    Scope scope = scope(input, asOf, without, purchaseShare);
    Upstream upstream = Upstream.of(input.network(), scope);
    AttributedSpend spend = AttributedSpend.of(upstream);
    FindingLog log = new FindingLog();
    input.findings().forEach(log::add);
    doubts(input, upstream, spend, log);
    NetworkAuditJson answer =
        new NetworkAuditJson(
            upstream,
            spend,
            GreenCoverage.of(upstream, spend, GreenRule.anyCertificate()),
            UpstreamEmissions.of(upstream, spend),
            log);
    String text = answer.write();
    return new NetworkAudit(text, log.all());
  }

  private static Scope scope(
      Input input, @Nullable LocalDate asOf, Set<String> without, @Nullable Double purchaseShare) {
    String leader = input.leader();
    if (leader == null) {
      throw InvalidNetworkException.of(
          "no-leader",
          "leader：没有链主标识",
          "leader: no chain leader is named",
          "请在 network 中写明 leader",
          "name the leader in network");
    }
    if (input.network().number(leader) == null) {
      throw InvalidNetworkException.of(
          "unknown-leader",
          "leader：companies 和 links 中都没有 " + leader,
          "leader: neither companies nor links know " + leader,
          "请核对链主标识",
          "check the identifier of the leader");
    }
    LocalDate date = asOf == null ? input.asOf() : asOf;
    if (date == null) {
      throw InvalidNetworkException.of(
          "no-date",
          "asOf：没有审计日期",
          "asOf: no date of the audit is given",
          "请用 --as-of YYYY-MM-DD 指定，或在 network 中写明 asOf",
          "give --as-of YYYY-MM-DD, or asOf in network");
    }
    for (String id : without) {
      if (id.equals(leader) || input.network().number(id) == null) {
        throw InvalidNetworkException.of(
            "cannot-think-away",
            "--without：" + id + (id.equals(leader) ? " 是链主，不能去除" : " 不在网络中"),
            "--without: " + id + (id.equals(leader) ? " is the leader" : " is not in the network"),
            "请给出网络中供应商的标识",
            "give the identifier of a supplier of the network");
      }
    }
    return new Scope(
        leader,
        date,
        without,
        LinkKind.audited(),
        purchaseShare == null ? Double.NaN : purchaseShare);
  }

  private static void doubts(
      Input input, Upstream upstream, AttributedSpend spend, FindingLog log) {
    if (!spend.isKnown() && spend.isSolvable()) {
      log.add(
          "not-converged",
          Severity.ERROR,
          new Message(
              "循环采购的方程组未能求得残差可接受的解，归集采购额及由此得出的数字记为空",
              "no solution of acceptable residual was found for purchases round cycles: attributed"
                  + " spend and what follows from it are null"),
          new Message("请核对采购额接近收入的企业", "check the firms that buy for nearly what they earn"));
    } else if (!spend.isKnown()) {
      log.add(
          "no-finite-solution",
          Severity.ERROR,
          new Message(
              String.format(
                  Locale.ROOT,
                  "循环采购占收入的比例过高（谱半径 %.6f），归集采购额及由此得出的数字没有有限解，均记为空",
                  spend.spectralRadius()),
              String.format(
                  Locale.ROOT,
                  "purchases round a cycle take too much of revenue (spectral radius %.6f):"
                      + " attributed spend and what follows from it have no finite solution and are"
                      + " null",
                  spend.spectralRadius())),
          new Message("请核对采购额不低于收入的企业", "check the firms that buy for as much as they earn"));
    }
    if (spend.spectralRadiusError() > 1e-6) {
      log.add(
          "spectral-radius-inexact",
          Severity.INFO,
          new Message(
              String.format(Locale.ROOT, "谱半径的误差不超过 %.6f", spend.spectralRadiusError() / 2),
              String.format(
                  Locale.ROOT,
                  "the spectral radius is off by up to %.6f",
                  spend.spectralRadiusError() / 2)),
          new Message("其他数字不受影响", "no other figure depends on it"));
    }
    name(
        upstream,
        spend.overspent()::get,
        log,
        "buys-more-than-it-earns",
        "采购额不低于收入",
        "buy for as much as they earn, or more",
        "请核对收入与采购额的口径、单位和年份",
        "check that revenue and spend have the same scope, unit and year");
    name(
        upstream,
        spend.unknownRevenue()::get,
        log,
        "revenue-unknown",
        "收入未知，其向上游传递的采购额未计入，归集采购额及由此得出的数字为下限",
        "have no known revenue; what they pass on to their suppliers is left out, and figures that"
            + " rest on attributed spend are lower bounds",
        "请补充收入，或用 --purchase-share 给出采购额占收入的比例",
        "give their revenue, or --purchase-share, the share of purchases in revenue to assume");
    name(
        upstream,
        spend.estimatedRevenue()::get,
        log,
        "revenue-estimated",
        String.format(Locale.ROOT, "收入未知，按采购额 ÷ %.2f 估算", upstream.scope().purchaseShare()),
        String.format(
            Locale.ROOT,
            "have no known revenue; it is estimated as purchases / %.2f",
            upstream.scope().purchaseShare()),
        "请补充收入",
        "give their revenue");
    name(
        upstream,
        node -> !input.network().isDescribed(upstream.company(node)),
        log,
        "company-not-described",
        "只在供应关系中出现，companies 中没有资料",
        "stand in links only; companies does not describe them",
        "请在 companies 中补充收入与排放",
        "give their revenue and emissions in companies");
    if (upstream.linksOfUnknownSpend() > 0) {
      log.add(
          "spend-unknown",
          Severity.WARNING,
          new Message(
              "有 " + upstream.linksOfUnknownSpend() + " 条有效供应关系没有采购额，金额按 0 计",
              upstream.linksOfUnknownSpend() + " live links have no spend; it counts as 0"),
          new Message("请补充采购额", "give their spend"));
    }
  }

  private static void name(
      Upstream upstream,
      IntPredicate concerned,
      FindingLog log,
      String code,
      String zh,
      String en,
      String remedyZh,
      String remedyEn) {
    Set<String> ids = new TreeSet<>();
    IntStream.range(1, upstream.nodes()).filter(concerned).forEach(i -> ids.add(upstream.id(i)));
    if (ids.isEmpty()) {
      return;
    }
    String names = String.join(", ", ids.stream().limit(NAMED).toList());
    if (ids.size() > NAMED) {
      names += " …";
    }
    log.add(
        code,
        Severity.WARNING,
        new Message(
            "%d 家企业%s：%s".formatted(ids.size(), zh, names),
            "%d companies %s: %s".formatted(ids.size(), en, names)),
        new Message(remedyZh, remedyEn));
  }
}
