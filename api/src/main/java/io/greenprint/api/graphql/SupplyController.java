package io.greenprint.api.graphql;

import io.greenprint.graph.supply.LinkKind;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.supply.ChainAudit;
import io.greenprint.queries.supply.ChainChange;
import io.greenprint.queries.supply.ChainLeadership;
import io.greenprint.queries.supply.ChainLink;
import io.greenprint.queries.supply.ChainMember;
import io.greenprint.queries.supply.Frontier;
import io.greenprint.queries.supply.GreenRule;
import io.greenprint.queries.supply.SourceRow;
import io.greenprint.queries.supply.SupplyChain;
import io.greenprint.queries.supply.SupplyQueries;
import io.greenprint.queries.supply.SupplyQueries.Question;
import io.greenprint.queries.supply.WhatIf;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Chains of leaders, their members and links; what is audited of them is in another class. */
@Controller
final class SupplyController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A chain is small beside a list of tasks, and exports want it whole. */
  private static final int LONGEST_PAGE = 1_000;

  /** Most members of one answer: it is held in memory. */
  private static final int MOST_MEMBERS = 200_000;

  private final SupplyQueries supply;
  private final Clock clock;

  SupplyController(SupplyQueries supply, Clock clock) {
    this.supply = supply;
    this.clock = clock;
  }

  /** Something to be thought otherwise: exactly one of these. */
  record SupplyChange(
      @Nullable String remove, @Nullable Pair removeLink, @Nullable Replacement replace) {

    WhatIf whatIf() {
      List<WhatIf> said = new ArrayList<>();
      Stream.ofNullable(remove).map(WhatIf.Remove::new).forEach(said::add);
      Stream.ofNullable(removeLink)
          .map(pair -> new WhatIf.RemoveLink(pair.buyer, pair.supplier))
          .forEach(said::add);
      Stream.ofNullable(replace).map(Replacement::whatIf).forEach(said::add);
      if (said.size() != 1) {
        throw new QueryException(
            Problem.BAD_ARGUMENT, "每项假设只能填写一个字段", "each change has exactly one field");
      }
      return said.getFirst();
    }
  }

  /** A buyer and its supplier. */
  record Pair(String buyer, String supplier) {}

  /** A supplier and who takes its place. */
  record Replacement(@Nullable String buyer, String supplier, String by, double share) {

    WhatIf whatIf() {
      try {
        return buyer == null
            ? new WhatIf.Replace(supplier, by, share)
            : new WhatIf.ReplaceLink(buyer, supplier, by, share);
      } catch (IllegalArgumentException e) {
        throw new QueryException(
            e, Problem.BAD_ARGUMENT, "替换的供应商或比例不正确：" + e.getMessage(), "" + e.getMessage());
      }
    }
  }

  /** What counts as green. */
  record Green(List<String> kinds, int penaltyYears) {

    static GreenRule rule(@Nullable Green green) {
      return green == null
          ? GreenRule.anyCertificate()
          : GreenRule.of(Set.copyOf(green.kinds), Period.ofYears(green.penaltyYears));
    }
  }

  @QueryMapping
  SupplyChain supplyChain(
      @ContextValue View view,
      @Argument String leader,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable List<LinkKind> kinds,
      @Argument @Nullable Integer maxTier,
      @Argument int cap,
      @Argument List<SupplyChange> changes) {
    return supply.chain(view, question(leader, asOf, kinds, changes, null), maxTier, bounded(cap));
  }

  @QueryMapping
  ChainAudit supplyChainAudit(
      @ContextValue View view,
      @Argument String leader,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable List<LinkKind> kinds,
      @Argument @Nullable Green green,
      @Argument int cap,
      @Argument List<SupplyChange> changes,
      @Argument @Nullable Double purchaseShare) {
    return supply.audit(
        view,
        question(leader, asOf, kinds, changes, purchaseShare),
        Green.rule(green),
        bounded(cap));
  }

  @QueryMapping
  ChainChange supplyChainChange(
      @ContextValue View view,
      @Argument String leader,
      @Argument LocalDate from,
      @Argument @Nullable LocalDate to,
      @Argument List<SupplyChange> changes,
      @Argument @Nullable List<LinkKind> kinds,
      @Argument @Nullable Green green,
      @Argument @Nullable Double purchaseShare) {
    Question before = question(leader, from, kinds, List.of(), purchaseShare);
    Question after = question(leader, to == null ? from : to, kinds, changes, purchaseShare);
    return supply.change(view, before, after, Green.rule(green), MOST_MEMBERS);
  }

  @QueryMapping
  List<ChainLeadership> chainLeaders(
      @ContextValue View view,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable String industryChain) {
    return supply.leaderships(view, asOf, industryChain);
  }

  @SchemaMapping(typeName = "SupplyChain")
  List<LinkKind> kinds(SupplyChain chain) {
    return chain.upstream().scope().kinds().stream().sorted().toList();
  }

  @SchemaMapping(typeName = "SupplyChain")
  int version(SupplyChain chain, @ContextValue View view) {
    return Math.toIntExact(view.snapshot().version());
  }

  @SchemaMapping(typeName = "SupplyChain")
  @Nullable String currency(SupplyChain chain) {
    return chain.upstream().network().currency();
  }

  @SchemaMapping(typeName = "SupplyChain")
  Connection<ChainMember> members(
      SupplyChain chain,
      @Argument @Nullable Integer tier,
      @Argument @Nullable Frontier frontier,
      @Argument int first,
      @Argument @Nullable String after) {
    List<ChainMember> members =
        chain.members().stream()
            .filter(member -> tier == null || member.tier() == tier)
            .filter(member -> frontier == null || member.frontier() == frontier)
            .toList();
    return page(members, "chain-members", first, after);
  }

  @SchemaMapping(typeName = "SupplyChain")
  Connection<ChainLink> links(
      SupplyChain chain, @Argument int first, @Argument @Nullable String after) {
    return page(chain.links(), "chain-links", first, after);
  }

  @SchemaMapping(typeName = "ChainMember")
  List<ChainLink> suppliers(ChainMember member, @Argument int first) {
    return member.suppliers(PageRequest.of(first, null, LONGEST_PAGE).first());
  }

  @SchemaMapping(typeName = "ChainMember")
  List<ChainLink> buyers(ChainMember member, @Argument int first) {
    return member.buyers(PageRequest.of(first, null, LONGEST_PAGE).first());
  }

  @SchemaMapping(typeName = "SourceRow")
  DocumentNode document(SourceRow row, @ContextValue View view) {
    return view.catalog().documentOf(row.reading());
  }

  @SchemaMapping(typeName = "SourceRow")
  String file(SourceRow row, @ContextValue View view) {
    return Objects.requireNonNull(view.catalog().documentOf(row.reading()).reading()).fileName();
  }

  /** A page of a list that stands in memory; a cursor is a place in it. */
  static <T> Connection<T> page(List<T> all, String order, int first, @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, LONGEST_PAGE);
    int from = after == null ? 0 : Math.clamp(place(after, order) + 1L, 0, all.size());
    int to = Math.min(all.size(), from + page.first());
    return new Connection<>(
        new Slice<>(all.subList(from, to), to < all.size(), from > 0),
        at -> new Cursor(order, List.of(Integer.toString(from + at))),
        all::size);
  }

  private static int place(String after, String order) {
    try {
      return Integer.parseInt(Cursor.decode(after, order, 1).key().getFirst());
    } catch (NumberFormatException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
  }

  private Question question(
      String leader,
      @Nullable LocalDate asOf,
      @Nullable List<LinkKind> kinds,
      List<SupplyChange> changes,
      @Nullable Double purchaseShare) {
    return new Question(
        leader,
        asOf == null ? LocalDate.now(clock.withZone(ZONE)) : asOf,
        kinds == null ? LinkKind.audited() : Set.copyOf(kinds),
        changes.stream().map(SupplyChange::whatIf).toList(),
        purchaseShare);
  }

  private static int bounded(int cap) {
    if (cap < 1 || cap > MOST_MEMBERS) {
      throw new QueryException(Problem.BAD_PAGE_SIZE, MOST_MEMBERS);
    }
    return cap;
  }
}
