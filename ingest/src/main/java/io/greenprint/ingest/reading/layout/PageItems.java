package io.greenprint.ingest.reading.layout;

import java.util.List;

/**
 * Lines, tables and boxes of one page, in no order yet.
 *
 * @param separators horizontal rules, which may part what stands above from what stands below
 */
record PageItems(
    int number,
    float width,
    float height,
    List<Item> items,
    List<Rule> separators,
    List<String> rotated) {}
