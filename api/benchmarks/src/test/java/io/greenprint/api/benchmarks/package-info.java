@NullMarked
package io.greenprint.api.benchmarks;

import org.jspecify.annotations.NullMarked;
