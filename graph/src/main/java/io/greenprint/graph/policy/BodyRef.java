package io.greenprint.graph.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a body's name means in a document of one place and date.
 *
 * @param name full official name on the document's date, such as 苏州市发展和改革委员会
 * @param kind what sort of body it is
 * @param jurisdiction name of the area whose body it is; null where it belongs to none (a company)
 * @param regionCode GB/T 2260 code of that area; null where unknown
 * @param basis how the name was resolved: a listed entry, or a generated rule
 */
public record BodyRef(
    String name,
    Kind kind,
    @Nullable String jurisdiction,
    @Nullable String regionCode,
    Basis basis) {

  /** What sort of body a name stands for. */
  public enum Kind {
    /** A department or bureau of a government. */
    DEPARTMENT,
    /** A people's government or a zone's committee. */
    GOVERNMENT,
    /** A body of the Party. */
    PARTY,
    /** Central bodies under vertical leadership and their branches. */
    VERTICAL,
    COURT_OR_PROCURATORATE,
    COMPANY,
    ASSOCIATION,
    INSTITUTION,
    /** A standing or leading group. */
    GROUP,
    /** A class of bodies (各有关部门, 各县级市（区）人民政府), not one body. */
    CLASS
  }

  /** How the name was resolved. */
  public enum Basis {
    /** The data files list it. */
    LISTED,
    /** Built by rule from the short form and the area. */
    GENERATED,
    /** The text itself gives the full name. */
    AS_WRITTEN
  }
}
