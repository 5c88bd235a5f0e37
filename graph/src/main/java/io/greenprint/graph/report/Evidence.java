package io.greenprint.graph.report;

import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of the report that bear a sub-point out, and why they do.
 *
 * @param point sub-point of the indicator, as the indicator library calls it
 * @param page page of the file from 1; null in formats without pages
 * @param span the quote in the stored text
 * @param trigger the words, folded, on which the rule fired
 * @param indexRow whether it is a row of an index table
 */
public record Evidence(
    String point, @Nullable Integer page, Span span, String trigger, boolean indexRow) {}
