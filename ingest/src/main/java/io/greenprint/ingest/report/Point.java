package io.greenprint.ingest.report;

import java.util.List;
import java.util.Set;

/**
 * A sub-point of an indicator: what to look for. Keys as the first lines of {@code
 * indicators-environment.yaml} explain them.
 */
record Point(
    String id,
    Words any,
    Set<String> units,
    boolean change,
    List<Words> all,
    Words none,
    Words target,
    Words topic,
    Words with,
    Words not,
    Words table,
    boolean narrowCounts,
    int distinct,
    boolean addends,
    boolean splits,
    boolean silent) {

  Point {
    all = List.copyOf(all);
    boolean says =
        !units.isEmpty()
            || !all.isEmpty()
            || !any.isEmpty()
            || !none.isEmpty()
            || !target.isEmpty();
    if (!says) {
      throw new IllegalArgumentException("Point " + id + " looks for nothing");
    }
  }

  /** Whether it is a number with a unit. */
  boolean figure() {
    return !units.isEmpty();
  }

  /** Whether it is an amount per something, which a number without a unit cannot say. */
  boolean needsDenominator() {
    return units.stream().anyMatch(u -> u.endsWith("/")) && !narrowCounts;
  }

  /** Words of which one must stand in the text, so that without them nothing needs looking at. */
  Words triggers() {
    if (figure()) {
      return any;
    }
    if (!none.isEmpty()) {
      return none;
    }
    if (!target.isEmpty()) {
      return target;
    }
    return all.isEmpty() ? any : all.getFirst();
  }

  Point silenced(boolean quiet) {
    return new Point(
        id,
        any,
        units,
        change,
        all,
        none,
        target,
        topic,
        with,
        not,
        table,
        narrowCounts,
        distinct,
        addends,
        splits,
        quiet);
  }
}
