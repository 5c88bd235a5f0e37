package io.greenprint.ingest.policy;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.ingest.body.Jurisdictions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The area that a plan is about: its title says it first, then its notice and its issuers. */
final class Areas {

  private Areas() {}

  static @Nullable Jurisdiction of(String title, List<String> issuers, String noticeTitle) {
    Jurisdictions places = Bodies.standard().jurisdictions();
    Jurisdiction own = places.named(title.replaceFirst("^(?:关于)?(?:印发)?[《“]?", ""));
    if (own != null) {
      return own;
    }
    for (String issuer : issuers) {
      Jurisdiction place = places.named(issuer);
      if (place != null) {
        return place;
      }
    }
    return places.named(noticeTitle);
  }
}
