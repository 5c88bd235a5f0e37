package io.greenprint.queries.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The area that a filter asks for.
 *
 * @param place name or code; null for any
 * @param withPlacesBelow whether the places in it count too
 */
record Area(@Nullable String place, boolean withPlacesBelow) {

  /** Anywhere. */
  static final Area ANY = new Area(null, false);

  static Area of(@Nullable String place, @Nullable Boolean withPlacesBelow) {
    return new Area(place, Objects.requireNonNullElse(withPlacesBelow, false));
  }

  /** Whether a thing of this place is meant, as its name or its code tells. */
  boolean holds(@Nullable String name, @Nullable String code, Places places) {
    return place == null
        || place.equals(name)
        || place.equals(code)
        || (withPlacesBelow
            && ((code != null && places.isWithin(code, place))
                || (name != null && places.isWithin(name, place))));
  }
}
