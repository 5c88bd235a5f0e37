package io.greenprint.queries.supply;

import io.greenprint.graph.supply.SupplyFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a leader's chain, the leader itself at tier 0. One that refused to be shown by name
 * has neither name nor credit code.
 *
 * @param node its number in the chain
 */
public record ChainMember(SupplyChain chain, int node) {

  private static final String WITHHELD = "（供应商未同意公开 name withheld）";

  /** Identifier of the enterprise; of one that is not shown by name, one of this chain only. */
  public String id() {
    return masked() ? "withheld-" + node : realId();
  }

  String realId() {
    return chain.upstream().id(node);
  }

  public String name() {
    return masked() ? WITHHELD : chain.graph().firm(realId()).name();
  }

  /** Unified social credit code; null where nobody knows it or it is not shown. */
  public @Nullable String creditCode() {
    return masked() ? null : chain.graph().firm(realId()).creditCode();
  }

  /** Whether it refused to be shown by name. */
  public boolean masked() {
    return node != 0 && chain.graph().isMasked(realId());
  }

  public int tier() {
    return chain.upstream().tier(node);
  }

  /** Why it has no suppliers; null where it has some. */
  public @Nullable Frontier frontier() {
    return chain.frontier(node);
  }

  /** Links to its suppliers, those with most spend first. */
  public List<ChainLink> suppliers(int first) {
    return chain.purchases(node, first);
  }

  /** Links to its buyers, those with most spend first. */
  public List<ChainLink> buyers(int first) {
    return chain.sales(node, first);
  }

  /** Its certificates with their state on the date of the chain. */
  public List<ChainCertificate> certificates() {
    return chain.upstream().network().certificates(company()).stream()
        .map(
            certificate ->
                new ChainCertificate(
                    this,
                    certificate,
                    CertificateState.of(certificate, chain.asOf()),
                    source(certificate)))
        .toList();
  }

  /** Its penalties up to the date of the chain. */
  public List<ChainPenalty> penalties() {
    return chain.upstream().network().penalties(company()).stream()
        .filter(penalty -> !penalty.decidedOn().isAfter(chain.asOf()))
        .map(
            penalty ->
                new ChainPenalty(
                    this, penalty, PenaltyReport.isOpen(penalty, chain.asOf()), source(penalty)))
        .toList();
  }

  /** The product footprints that it declares, over all dates. */
  public List<ChainFootprint> footprints() {
    return chain.graph().footprints(realId()).stream()
        .map(footprint -> new ChainFootprint(footprint, source(footprint)))
        .toList();
  }

  /** The registers on which it or one of its sites stands, over all dates. */
  public List<ChainListing> listings() {
    return chain.graph().listings(realId()).stream()
        .map(listing -> new ChainListing(listing, source(listing)))
        .toList();
  }

  private @Nullable SourceRow source(SupplyFact fact) {
    return SourceRow.of(chain.graph().reading(fact), fact.source());
  }

  private int company() {
    return chain.upstream().company(node);
  }
}
