package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed between two states of a chain: two dates, or before and after a what-if.
 *
 * @param before the one
 * @param after the other
 * @param change figures
 */
public record ChainChange(SupplyChain before, SupplyChain after, AuditChange change) {

  ChainChange(SupplyChain before, SupplyChain after, GreenRule rule) {
    this(before, after, AuditChange.between(before.upstream(), after.upstream(), rule));
  }

  /** Members that are there only after, by id. */
  public List<ChainMember> entering() {
    return change.entering().stream().map(id -> named(after, id)).toList();
  }

  /** Members that were there only before, by id. */
  public List<ChainMember> leaving() {
    return change.leaving().stream().map(id -> named(before, id)).toList();
  }

  /** Members on both sides whose tier changed, by id. */
  public List<TierMove> tierMoves() {
    return new TreeMap<>(change.tiers())
        .entrySet().stream()
            .map(
                move ->
                    new TierMove(
                        named(after, move.getKey()),
                        move.getValue().getFirst(),
                        move.getValue().getLast()))
            .toList();
  }

  /** A member whose tier changed. */
  public record TierMove(ChainMember member, int before, int after) {}

  /** Members of either side whose greenness changed, by id. */
  public List<StateChange> stateChanges() {
    List<StateChange> changes = new ArrayList<>();
    for (Map.Entry<String, List<Answer>> state : new TreeMap<>(change.states()).entrySet()) {
      SupplyChain side = after.upstream().node(state.getKey()) >= 0 ? after : before;
      changes.add(
          new StateChange(
              named(side, state.getKey()),
              state.getValue().getFirst(),
              state.getValue().getLast()));
    }
    return changes;
  }

  /** A member whose greenness changed. */
  public record StateChange(ChainMember member, Answer before, Answer after) {}

  /** Certificates that were valid before and are not after, of members that are there after. */
  public List<ChainCertificate> lostCertificates() {
    List<ChainCertificate> lost = new ArrayList<>();
    for (ChainMember member : after.members()) {
      for (ChainCertificate now : member.certificates()) {
        Certificate certificate = now.certificate();
        if (now.state() != CertificateState.VALID
            && CertificateState.of(certificate, before.asOf()) == CertificateState.VALID) {
          lost.add(now);
        }
      }
    }
    return lost;
  }

  private static ChainMember named(SupplyChain chain, String id) {
    return chain.member(chain.upstream().node(id));
  }
}
