package io.greenprint.graph.text;

/**
 * A rectangle on a page, in points from the page's top left corner.
 *
 * @param page page of the file, from 1
 */
public record Box(int page, float left, float top, float right, float bottom) {}
