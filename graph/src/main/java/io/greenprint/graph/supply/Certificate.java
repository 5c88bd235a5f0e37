package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate 证书: a third party's attestation. It covers {@code from} to {@code to}, both days
 * included, unless revoked on or before the day in question.
 *
 * @param holder identifier of the enterprise
 * @param kind what it attests, such as 绿色工厂 or ISO 14001
 * @param scope products or activities it covers; null where not said
 * @param site the site it covers; null where it covers the enterprise or does not say
 * @param number certificate number; null where not said
 * @param issuer who issued it; null where not said
 * @param from first day; null where not said
 * @param to last day; null where open
 * @param revoked day of revocation, from which it no longer holds; null unless revoked
 * @param source row that states it; null where unknown
 */
public record Certificate(
    String holder,
    String kind,
    @Nullable String scope,
    @Nullable String site,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate revoked,
    @Nullable Place source)
    implements SupplyFact {}
