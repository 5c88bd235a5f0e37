package io.greenprint.graph.place;

import org.jspecify.annotations.Nullable;

/**
 * An area whose government or committee gives out work: a region of GB/T 2260, or a zone.
 *
 * @param name full name, such as 苏州市 or 苏州工业园区
 * @param shortName name without the word for its level, such as 苏州
 * @param code GB/T 2260 code; null for a zone and for a region that the data do not list
 * @param level its level
 * @param parent the area around it (a zone's is the one that hosts it); null for the nation, and
 *     where unknown
 */
public record Jurisdiction(
    String name,
    String shortName,
    @Nullable String code,
    Level level,
    @Nullable Jurisdiction parent) {

  /** Levels of government, from the top. */
  public enum Level {
    NATIONAL,
    /** Provinces, autonomous regions and municipalities. */
    PROVINCE,
    /**
     * Prefecture-level cities, autonomous prefectures, leagues, and cities directly under a
     * province.
     */
    CITY,
    /** Districts, counties, county-level cities, banners. */
    COUNTY,
    /** Development zones, parks and new areas, whatever their rank. */
    ZONE
  }

  /** Whether it is a municipality directly under the central government (直辖市). */
  public boolean isMunicipality() {
    return level == Level.PROVINCE && name.endsWith("市");
  }

  /** Whether {@code other} is this area or lies in it. */
  public boolean contains(Jurisdiction other) {
    for (Jurisdiction area = other; area != null; area = area.parent) {
      if (area.name.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
