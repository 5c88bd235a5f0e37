package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.supply.Product;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Of how many products the footprint rolls up whole along the bill of materials. */
record FootprintAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    Bills bills = upstream.network().bills();
    Set<String> incomplete = bills.rolledUp(upstream.scope().asOf()).incomplete();
    Map<Integer, Integer> lacking = new HashMap<>();
    int complete = 0;
    for (String id : bills.ids()) {
      int lacks = incomplete.contains(id) ? 1 : 0;
      complete += 1 - lacks;
      Product product = bills.product(id);
      String maker = product == null ? null : product.maker();
      if (maker != null) {
        lacking.merge(upstream.node(maker), lacks, Integer::sum);
      }
    }
    int all = bills.ids().size();
    double share = (double) complete / all;
    return AuditEntry.of(
        Audit.FOOTPRINT_ROLL_UP,
        new Bounds(share, share, Double.NaN),
        Unit.SHARE,
        chain.tally(
            node ->
                !lacking.containsKey(node)
                    ? Answer.UNKNOWN
                    : lacking.getOrDefault(node, 0) > 0 ? Answer.NO : Answer.YES),
        AuditRows.of(
            upstream,
            most,
            node -> lacking.getOrDefault(node, 0) > 0,
            node -> lacking.getOrDefault(node, 0)),
        new Message(
            "%d 个产品中，%d 个的碳足迹可沿物料清单完整汇总".formatted(all, complete),
            "of %d products the footprints of %d roll up whole along their bills of materials"
                .formatted(all, complete)));
  }
}
