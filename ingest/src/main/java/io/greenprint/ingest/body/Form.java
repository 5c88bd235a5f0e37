package io.greenprint.ingest.body;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.place.Jurisdiction.Level;
import io.greenprint.graph.policy.BodyRef.Kind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a name without its place means at certain levels and dates: a template of the official name.
 *
 * @param function the function of government that the body has
 * @param levels levels at which the form is used
 * @param written how the place must be written beside it
 * @param from first date; null for no bound
 * @param until first date on which it no longer holds; null for no bound
 * @param within full name of the only province where it holds; empty for all
 * @param template the official name, with {name}, {short}, {party}, {parent} and {grid}
 * @param kind what sort of body it is
 * @param likeCities whether a municipality (直辖市) takes the form of a city
 * @param full whether the name as written is already the official one but for the place
 */
record Form(
    String function,
    Set<Level> levels,
    Written written,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String within,
    String template,
    Kind kind,
    boolean likeCities,
    boolean full) {

  /** How a text names the place of a body. */
  enum Written {
    /** By nothing, or by a word for the level (市), or by the place's full name (苏州市). */
    LEVEL,
    /** By the place's short name (苏州): the manner of vertical bodies and companies. */
    REGION,
    /** Either. */
    ANY
  }

  boolean fits(Jurisdiction place, Written as, LocalDate date) {
    Level level = likeCities && place.isMunicipality() ? Level.CITY : place.level();
    return levels.contains(level)
        && (written == Written.ANY || written == as)
        && during(from, until, date)
        && (within.isEmpty() || isWithin(place));
  }

  private boolean isWithin(Jurisdiction place) {
    for (Jurisdiction area = place; area != null; area = area.parent()) {
      if (area.name().equals(within)) {
        return true;
      }
    }
    return false;
  }

  static boolean during(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate date) {
    return (from == null || !date.isBefore(from)) && (until == null || date.isBefore(until));
  }
}
