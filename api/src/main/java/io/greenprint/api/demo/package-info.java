/** Invented firms and what they report, drawn from a seed: for demonstrations and benchmarks. */
@NullMarked
package io.greenprint.api.demo;

import org.jspecify.annotations.NullMarked;
