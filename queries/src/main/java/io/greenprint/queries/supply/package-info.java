/**
 * Audits of a chain leader's upstream: pure functions of a network, a leader, a date and the kinds
 * of link believed. Start at {@link io.greenprint.queries.supply.NetworkAudit} for JSON in and out,
 * at {@link io.greenprint.queries.supply.Upstream} for single audits.
 */
@NullMarked
package io.greenprint.queries.supply;

import org.jspecify.annotations.NullMarked;
