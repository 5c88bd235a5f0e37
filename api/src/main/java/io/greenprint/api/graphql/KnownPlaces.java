package io.greenprint.api.graphql;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.ingest.body.Jurisdictions;
import io.greenprint.queries.policy.Places;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the listed places lie; of one that is not listed, its name tells: 云澜市临湖区 lies in 云澜市. */
final class KnownPlaces implements Places {

  private final Jurisdictions jurisdictions;
  private final Map<String, Jurisdiction> byCode = new HashMap<>();

  KnownPlaces(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
    for (Jurisdiction place : jurisdictions.all()) {
      if (place.code() != null) {
        byCode.put(place.code(), place);
      }
    }
  }

  @Override
  public boolean isWithin(String place, String area) {
    Jurisdiction inner = known(place);
    Jurisdiction outer = known(area);
    if (inner == null || outer == null) {
      return place.startsWith(area);
    }
    return outer.contains(inner);
  }

  private @Nullable Jurisdiction known(String nameOrCode) {
    Jurisdiction coded = byCode.get(nameOrCode);
    if (coded != null) {
      return coded;
    }
    Jurisdiction nation = jurisdictions.national();
    return nameOrCode.equals(nation.name()) ? nation : jurisdictions.byName(nameOrCode);
  }
}
