package io.greenprint.graph.access;

import java.time.Instant;

/**
 * That somebody saw or changed something.
 *
 * @param caller stable id of who it was
 * @param name of who it was, then
 * @param role of who it was, then
 * @param action {@code Query.disclosureGaps}, {@code Mutation.setAssignmentRole}, {@code GET
 *     /enterprises/{id}}
 * @param object what it was about, as the request named it; empty where it named nothing
 * @param outcome DONE, or the code of what was wrong
 */
public record AuditEntry(
    String id,
    Instant at,
    String caller,
    String name,
    String role,
    String action,
    String object,
    String outcome) {}
