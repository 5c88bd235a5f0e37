package io.greenprint.graph.store;

import io.greenprint.graph.supply.SupplyReading;

/**
 * What one version of the rules found in a supply-chain file.
 *
 * @param source the bytes, already kept in {@link Originals}
 * @param ruleVersion of extraction as a whole
 * @param reading what the file states
 */
public record SupplyPublication(SourceFile source, String ruleVersion, SupplyReading reading) {}
