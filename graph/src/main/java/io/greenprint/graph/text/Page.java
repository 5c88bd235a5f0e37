package io.greenprint.graph.text;

/**
 * One page of a paged format.
 *
 * @param number page of the file, from 1 (the PDF page, not the printed number)
 * @param span its part of the stored text
 * @param width in points; 0 where unknown
 * @param height in points; 0 where unknown
 */
public record Page(int number, Span span, float width, float height) {}
