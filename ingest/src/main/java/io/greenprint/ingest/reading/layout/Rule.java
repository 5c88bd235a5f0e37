package io.greenprint.ingest.reading.layout;

/**
 * A straight line, or the edge of a shaded area, in points from the page's top left corner.
 *
 * @param horizontal whether it runs from left to right, else from top to bottom
 * @param at its distance from the top if horizontal, else from the left
 * @param from where it starts, along its direction
 * @param to where it ends, along its direction
 */
public record Rule(boolean horizontal, float at, float from, float to) {

  float length() {
    return to - from;
  }
}
