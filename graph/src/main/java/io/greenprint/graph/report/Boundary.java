package io.greenprint.graph.report;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what a figure covers.
 *
 * @param kind how wide it is
 * @param words what the report calls it (深圳, 油籽加工业务, head office); null where the report names
 *     nothing narrower than itself
 */
public record Boundary(Kind kind, @Nullable String words) {

  /** The reporting entity as a whole. */
  public static final Boundary FIRM = new Boundary(Kind.FIRM, null);

  /** How wide a boundary is, narrowest first. */
  public enum Kind {
    /** One place: a plant, an office, a project. */
    SITE,
    /** A part of the entity that is no place: a division, a country, a class of staff or assets. */
    SEGMENT,
    /** The reporting entity. */
    FIRM,
    /** The group that the entity belongs to. */
    GROUP
  }

  /** Whether this is less than the reporting entity. */
  public boolean narrow() {
    return kind == Kind.SITE || kind == Kind.SEGMENT;
  }
}
