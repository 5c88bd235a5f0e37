package io.greenprint.queries.policy;

/** Which places lie in which. */
@FunctionalInterface
public interface Places {

  /** Every place by itself. */
  Places APART = String::equals;

  /** Whether {@code place} is {@code area} or lies in it; each is a name or a GB/T 2260 code. */
  boolean isWithin(String place, String area);
}
