package io.greenprint.ingest.reading.layout;

import java.util.List;

/** Lines, tables and boxes of one page, in no order yet. */
record PageItems(int number, float width, float height, List<Item> items, List<String> rotated) {}
