package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row of a supply-chain file states. Importers yield them in the order of the
 * file; nothing in them is concluded from another row.
 *
 * <p>Enterprises are named by the {@code id} of an {@link EnterpriseRecord} of the same file.
 */
public sealed interface SupplyFact
    permits AnnualFigures,
        BillItem,
        Certificate,
        ChainLeader,
        ChainRelation,
        DisclosedItem,
        DisclosureDemand,
        EnterpriseRecord,
        LedgerEntry,
        Listing,
        MassAccount,
        Penalty,
        Product,
        ProductFootprint,
        Purchase,
        Site,
        SupplierDeclaration,
        SupplyLink,
        WasteTransfer {

  /** The row that states it; null where there is no file. */
  @Nullable Place source();

  /** Ids of the enterprises that it names, some of them twice. */
  default Stream<String> enterprises() {
    return switch (this) {
      case AnnualFigures fact -> Stream.of(fact.enterprise());
      case BillItem fact -> Stream.ofNullable(fact.supplier());
      case Certificate fact -> Stream.of(fact.holder());
      case ChainLeader fact -> Stream.of(fact.enterprise());
      case ChainRelation fact -> Stream.ofNullable(fact.enterprise());
      case DisclosedItem fact -> Stream.of(fact.enterprise());
      case DisclosureDemand fact -> Stream.of(fact.leader());
      case EnterpriseRecord fact -> Stream.of(fact.id());
      case LedgerEntry fact -> Stream.of(fact.enterprise());
      case Listing fact -> Stream.ofNullable(fact.enterprise());
      case MassAccount fact -> Stream.ofNullable(fact.enterprise());
      case Penalty fact -> Stream.of(fact.enterprise());
      case Product fact -> Stream.ofNullable(fact.maker());
      case ProductFootprint fact -> Stream.ofNullable(fact.enterprise());
      case Purchase fact -> Stream.of(fact.buyer(), fact.supplier());
      case Site fact -> Stream.ofNullable(fact.enterprise());
      case SupplierDeclaration fact -> Stream.of(fact.enterprise());
      case SupplyLink fact -> Stream.of(fact.buyer(), fact.supplier());
      case WasteTransfer fact ->
          Stream.of(fact.producer(), fact.carrier(), fact.treater()).flatMap(Stream::ofNullable);
    };
  }
}
