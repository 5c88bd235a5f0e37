package io.greenprint.graph.store;

/**
 * What a person's word did.
 *
 * @param id of the decision or result
 * @param version graph version that shows it
 */
public record Decided(String id, long version) {}
