/**
 * Pages of long lists by keyset: a cursor holds the sort key of the row it stands for, so that page
 * 200 costs what page 1 costs and rows that come or go shift nothing.
 */
@NullMarked
package io.greenprint.queries.page;

import org.jspecify.annotations.NullMarked;
