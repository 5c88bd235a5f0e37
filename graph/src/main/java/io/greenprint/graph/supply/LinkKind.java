package io.greenprint.graph.supply;

import java.util.EnumSet;
import java.util.Set;

/** On whose word a supply link stands. */
public enum LinkKind {
  /** 采购方申报: the buyer says so. */
  DECLARED_BY_BUYER,
  /** 供应商申报: the supplier says so. */
  DECLARED_BY_SUPPLIER,
  /** 双方申报: both say so. */
  DECLARED_BY_BOTH,
  /** 事件: a traceability event (EPCIS, UNTP) shows goods passing. */
  EVENT,
  /** 付款: a payment was seen. */
  PAYMENT,
  /** 推断: a rule concluded it. */
  INFERRED,
  /** 新闻: read from news. */
  NEWS;

  /** Kinds that an audit uses unless the caller widens them. */
  public static Set<LinkKind> audited() {
    return EnumSet.of(DECLARED_BY_BUYER, DECLARED_BY_SUPPLIER, DECLARED_BY_BOTH, EVENT);
  }
}
