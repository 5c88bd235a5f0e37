package io.greenprint.ingest.policy;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.ingest.body.Jurisdictions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The area that a plan is about: its title says it first, then its notice and its issuers, else how
 * its text speaks of itself (全市, 我国).
 */
final class Areas {

  private static final Pattern LOCAL = Pattern.compile("[我全本](?<kind>省|自治区|市|县|州|盟|旗|区)(?!域)");
  private static final Pattern NATIONAL = Pattern.compile("我国|全国|各省");

  private Areas() {}

  /**
   * @param text the whole document, looked at only where nothing else says the place
   */
  static @Nullable Jurisdiction of(
      String title, List<String> issuers, String noticeTitle, String text) {
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
    Jurisdiction noticed = places.named(noticeTitle);
    return noticed != null ? noticed : spokenOf(text, places);
  }

  /**
   * The place of a text that says 全市 or 我省: the one of that kind that it names most; the nation,
   * where it says 全国 and never speaks of a smaller place as its own. Null where neither holds.
   */
  private static @Nullable Jurisdiction spokenOf(String text, Jurisdictions places) {
    Matcher local = LOCAL.matcher(text);
    if (!local.find()) {
      return NATIONAL.matcher(text).find() ? places.national() : null;
    }
    String kind = local.group("kind");
    Jurisdiction most = null;
    int count = 0;
    int second = 0;
    for (Jurisdiction place : places.all()) {
      int times = place.name().endsWith(kind) ? times(text, place, kind) : 0;
      if (times > count) {
        second = count;
        count = times;
        most = place;
      } else {
        second = Math.max(second, times);
      }
    }
    return count > second ? most : null;
  }

  /** The full name, and the short one with the kind (恩施州). */
  private static int times(String text, Jurisdiction place, String kind) {
    String called = place.shortName() + kind;
    return times(text, place.name()) + (called.equals(place.name()) ? 0 : times(text, called));
  }

  private static int times(String text, String name) {
    int times = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      times++;
    }
    return times;
  }
}
