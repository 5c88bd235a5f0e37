package io.greenprint.ingest.body;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.place.Jurisdiction.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the place out of a body's name: every way to read the name as place and rest. */
final class Places {

  /**
   * One way to read a name: whose body, and the name without its place ({} where it stood inside).
   */
  record Reading(Jurisdiction place, String rest, Form.Written written) {}

  /** Words for a level, the longer first. */
  static final List<String> LEVEL_WORDS =
      List.of(
          "自治区级", "自治区直", "自治区", "自治州", "自治县", "省级", "省直", "市级", "市直", "区级", "县级", "州级", "开发区",
          "高新区", "经开区", "保税区", "园区", "新区", "地区", "省", "市", "区", "县", "州", "盟", "旗");

  /** Where the place stood inside a name. */
  static final String SLOT = "{}";

  private final Jurisdictions jurisdictions;
  private final FormTable forms;

  Places(Jurisdictions jurisdictions, FormTable forms) {
    this.jurisdictions = jurisdictions;
    this.forms = forms;
  }

  /** The readings of {@code name} in a document of {@code here}, the likeliest first. */
  List<Reading> readings(String name, Jurisdiction here) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(here, name, Form.Written.LEVEL));
    String bare = name.startsWith("中共") ? name.substring(2) : name;
    boolean region = addRegion(readings, bare, 0, here);
    addLevel(readings, bare, 0, here);
    for (String head : forms.heads()) {
      if (name.startsWith(head)) {
        addRegion(readings, name, head.length(), here);
        addLevel(readings, name, head.length(), here);
      }
    }
    Jurisdictions.Found unlisted = region ? null : jurisdictions.unlistedAt(bare, here);
    if (unlisted != null) {
      readings.add(
          new Reading(unlisted.place(), bare.substring(unlisted.end()), Form.Written.LEVEL));
    }
    return readings;
  }

  /**
   * The area that 省, 市, 区 … means in a document of {@code here}; null where it means none or many.
   */
  static @Nullable Jurisdiction ofLevel(String word, Jurisdiction here) {
    String level =
        word.endsWith("级") || word.endsWith("直") ? word.substring(0, word.length() - 1) : word;
    for (Jurisdiction area = here; area != null; area = area.parent()) {
      boolean zone = area.level() == Level.ZONE && level.endsWith("区") && !level.startsWith("自治");
      // An autonomous region is 自治区 or 我区, but a bare 区 beside 旗 and 县 is a district.
      if (level.equals("区") && area.level() == Level.PROVINCE) {
        continue;
      }
      if (zone || area.name().endsWith(level)) {
        return area;
      }
    }
    return null;
  }

  private boolean addRegion(List<Reading> readings, String name, int start, Jurisdiction here) {
    Jurisdictions.Found found = jurisdictions.at(name, start, here);
    if (found == null) {
      found = ownAt(name, start, here);
    }
    if (found == null) {
      return false;
    }
    Jurisdictions.Found next = jurisdictions.at(name, found.end(), found.place());
    if (next != null && next.full() && found.place().contains(next.place())) {
      found = next;
    }
    Form.Written written = found.full() ? Form.Written.LEVEL : Form.Written.REGION;
    readings.add(new Reading(found.place(), without(name, start, found.end()), written));
    return true;
  }

  /** The document's own area or one above it, which the data need not list (临湖生态环境局). */
  private static Jurisdictions.@Nullable Found ownAt(String name, int start, Jurisdiction here) {
    for (Jurisdiction area = here; area != null; area = area.parent()) {
      for (String called : List.of(area.name(), area.shortName())) {
        if (called.length() > 1 && name.startsWith(called, start)) {
          int end = start + called.length();
          return new Jurisdictions.Found(area, start, end, called.equals(area.name()));
        }
      }
    }
    return null;
  }

  private static void addLevel(List<Reading> readings, String name, int start, Jurisdiction here) {
    for (String word : LEVEL_WORDS) {
      Jurisdiction place = name.startsWith(word, start) ? ofLevel(word, here) : null;
      if (place != null) {
        readings.add(
            new Reading(place, without(name, start, start + word.length()), Form.Written.LEVEL));
        return;
      }
    }
  }

  private static String without(String name, int start, int end) {
    return start == 0 ? name.substring(end) : name.substring(0, start) + SLOT + name.substring(end);
  }
}
