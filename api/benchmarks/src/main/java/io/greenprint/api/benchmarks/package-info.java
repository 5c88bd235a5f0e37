/** Measures the product from outside, with its answers checked, as ratios taken in one run. */
@NullMarked
package io.greenprint.api.benchmarks;

import org.jspecify.annotations.NullMarked;
