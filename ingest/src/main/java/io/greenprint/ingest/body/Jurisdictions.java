package io.greenprint.ingest.body;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.place.Jurisdiction.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regions and zones that the data files list, found by name or in a title. A place that they do
 * not list is still recognised by the form of its name (XX市, XX县, XX区). Immutable.
 */
public final class Jurisdictions {

  /** A place name at a position of some text. */
  record Found(Jurisdiction place, int start, int end, boolean full) {}

  private static final Jurisdiction UNKNOWN = new Jurisdiction("", "", null, Level.NATIONAL, null);

  private static final Jurisdiction NATION =
      new Jurisdiction("国家", "国家", null, Level.NATIONAL, null);

  private static final Pattern LEVEL_WORD =
      Pattern.compile("(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|矿区|新区|省|市|区|县|州|盟|旗)$");

  /** How a place that is not listed looks at the head of a name or a title. */
  private static final Pattern UNLISTED =
      Pattern.compile(
          "^(?:中共)?(?!自治|[省市区县州盟旗]|开发区|经济|高新)([\\p{IsHan}&&[^关于印发的各全本加快推进建设第与和由为了将并及向在按照成立以对把被是从到优化多]]{1,4}(?:县|(?<=[^各])(?<!^.)(?<!城)市|(?<!^.)(?<![地山城社园新发高小景片辖校库灾牧疫])区|(?<!^.)旗))");

  /** Zones of a city, as they stand behind its name. */
  private static final Pattern ZONE =
      Pattern.compile("(?:国家)?(?:高新技术产业开发区|高新区|经济技术开发区|经开区|经济开发区|高新技术产业园区)(?!和|及|与|、|等|（)");

  private final Map<String, List<Jurisdiction>> byName = new HashMap<>();
  private final List<Jurisdiction> all = new ArrayList<>();
  private final Set<String> beginnings = new HashSet<>();
  private final int longestName;

  private Jurisdictions(List<Tsv.Row> regions, List<Tsv.Row> counties, List<Tsv.Row> zones) {
    addRegions(regions);
    addCounties(counties);
    addZones(zones);
    longestName = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  static Jurisdictions load() {
    return new Jurisdictions(
        Tsv.rows("regions.tsv"), Tsv.rows("counties.tsv"), Tsv.rows("zones.tsv"));
  }

  /** The place of a document that does not say it: no body is of it. */
  public Jurisdiction unknown() {
    return UNKNOWN;
  }

  /** The nation: the jurisdiction of the centre's documents. */
  public Jurisdiction national() {
    return NATION;
  }

  /** Every listed region and zone, the nation left out. */
  public List<Jurisdiction> all() {
    return List.copyOf(all);
  }

  /** Whether the data list a place of this full name, or a zone that is called so. */
  public boolean isListed(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .anyMatch(p -> p.name().equals(name) || p.level() == Level.ZONE);
  }

  /** Whether the data list the place, which is no guess by the form of its name. */
  boolean isListed(Jurisdiction place) {
    return byName.getOrDefault(place.name(), List.of()).contains(place);
  }

  /**
   * The place with this full or short name; null where none or more than one has it. A name that
   * the data do not list, but that has the form of one (灵璧县), gives a place without code.
   */
  public @Nullable Jurisdiction byName(String name) {
    return byName(name, NATION);
  }

  /** As {@link #byName(String)}; of several places of one name, the one nearest to {@code near}. */
  public @Nullable Jurisdiction byName(String name, Jurisdiction near) {
    if (name.equals(NATION.name())) {
      return NATION;
    }
    List<Jurisdiction> places = byName.get(name);
    if (places != null) {
      return nearest(places, name, near);
    }
    Matcher unlisted = UNLISTED.matcher(name);
    return unlisted.find() && unlisted.end() == name.length() ? unlisted(name, near) : null;
  }

  /**
   * The place that a document names as its own. Of several of one name (朝阳区) it is one of which
   * nobody knows where it lies; {@link #unknown()} for none.
   */
  public Jurisdiction own(@Nullable String name) {
    Jurisdiction place = name == null ? null : byName(name);
    if (place != null) {
      return place;
    }
    if (name != null && byName.containsKey(name)) {
      return unlisted(name, NATION);
    }
    Jurisdiction zone = name == null ? null : named(name);
    return zone != null && zone.name().equals(name) ? zone : UNKNOWN;
  }

  /**
   * The place whose document this is, read from its title or its issuer: the first place named,
   * down to the smallest of a chain (江苏省苏州市 gives 苏州市), a zone in brackets before all. A ministry's
   * gives the nation; null where the text names no place.
   */
  public @Nullable Jurisdiction named(String title) {
    String text = title.strip();
    Jurisdiction bracketed = zoneInBrackets(text);
    if (bracketed != null) {
      return bracketed;
    }
    Found first = first(text);
    if (first != null) {
      return chain(text, first);
    }
    Matcher unlisted = UNLISTED.matcher(text);
    if (unlisted.find()) {
      return smallest(unlisted(unlisted.group(1), NATION), text.substring(unlisted.end()));
    }
    return Shapes.CENTRAL.matcher(text).find() ? NATION : null;
  }

  /** Whether a city governs its towns itself (东莞市, 济源市). */
  boolean hasNoCounties(Jurisdiction city) {
    return city.level() == Level.CITY
        && isListed(city)
        && all.stream().noneMatch(p -> p.level() == Level.COUNTY && city.equals(p.parent()));
  }

  /** The longest place name that starts at {@code start}; null where none does. */
  @Nullable Found at(String text, int start, Jurisdiction near) {
    if (start + 2 > text.length() || !beginnings.contains(text.substring(start, start + 2))) {
      return null;
    }
    for (int end = Math.min(text.length(), start + longestName); end - start >= 2; end--) {
      String name = text.substring(start, end);
      List<Jurisdiction> places = byName.get(name);
      if (places != null) {
        Jurisdiction nearest = nearest(places, name, near);
        boolean county = places.getFirst().level() == Level.COUNTY;
        if (nearest != null || county) {
          // One of several counties of this name, nobody says which (朝阳区).
          Jurisdiction place = nearest != null ? nearest : unlisted(name, near);
          return new Found(place, start, end, place.name().equals(name));
        }
      }
    }
    return null;
  }

  /** A place at the head of {@code text} that only its form tells (灵璧县人民政府). */
  @Nullable Found unlistedAt(String text, Jurisdiction near) {
    Matcher matcher = UNLISTED.matcher(text);
    return matcher.find()
        ? new Found(unlisted(matcher.group(1), near), matcher.start(1), matcher.end(), true)
        : null;
  }

  private @Nullable Found first(String text) {
    for (int i = 0; i < text.length(); i++) {
      Found found = at(text, i, NATION);
      if (found != null && (found.full() || i == 0 || text.startsWith("中共"))) {
        return found;
      }
    }
    return null;
  }

  private Jurisdiction chain(String text, Found first) {
    Found last = first;
    Found next = at(text, last.end(), last.place());
    while (next != null && next.full() && last.place().contains(next.place())) {
      last = next;
      next = at(text, last.end(), last.place());
    }
    Matcher zone = ZONE.matcher(text).region(last.end(), text.length());
    boolean inCity = last.place().level() == Level.CITY || last.place().level() == Level.COUNTY;
    return inCity && zone.lookingAt() ? zone(last.place(), zone.group()) : last.place();
  }

  /**
   * The district that stands behind a city that the data do not list either (云澜市临湖区), or the city.
   */
  private static Jurisdiction smallest(Jurisdiction city, String behind) {
    Matcher district = UNLISTED.matcher(behind);
    return city.level() == Level.CITY && district.find() && !district.group(1).endsWith("市")
        ? unlisted(district.group(1), city)
        : city;
  }

  /** A zone that only its title names: 株洲高新区. */
  private static Jurisdiction zone(Jurisdiction city, String words) {
    return new Jurisdiction(
        city.shortName() + Shapes.zoneWritten(words),
        city.shortName() + words,
        null,
        Level.ZONE,
        city);
  }

  private @Nullable Jurisdiction zoneInBrackets(String text) {
    for (int open = text.indexOf('（'); open >= 0; open = text.indexOf('（', open + 1)) {
      Found found = at(text, open + 1, NATION);
      if (found != null
          && found.place().level() == Level.ZONE
          && found.end() < text.length()
          && text.charAt(found.end()) == '）') {
        return found.place();
      }
    }
    return null;
  }

  private static @Nullable Jurisdiction nearest(
      List<Jurisdiction> places, String name, Jurisdiction near) {
    if (places.size() == 1) {
      return places.get(0);
    }
    for (Jurisdiction area = near; area != null; area = area.parent()) {
      for (Jurisdiction place : places) {
        if (area.level() != Level.NATIONAL && area.contains(place)) {
          return place;
        }
      }
    }
    List<Jurisdiction> highest =
        places.stream()
            .filter(p -> p.level() == places.get(0).level() && p.level() != Level.COUNTY)
            .toList();
    List<Jurisdiction> exact = places.stream().filter(p -> p.name().equals(name)).toList();
    if (exact.size() == 1) {
      return exact.get(0);
    }
    return highest.isEmpty() ? null : highest.get(0);
  }

  private static Jurisdiction unlisted(String name, Jurisdiction near) {
    Level level = name.endsWith("市") && near.level() == Level.NATIONAL ? Level.CITY : Level.COUNTY;
    Jurisdiction parent = near.level().compareTo(level) < 0 ? near : near.parent();
    return new Jurisdiction(name, shortName(name), null, level, parent);
  }

  private void addRegions(List<Tsv.Row> rows) {
    Map<String, Jurisdiction> byCode = new LinkedHashMap<>();
    for (Tsv.Row row : rows) {
      String code = row.get("code");
      String name = row.get("name");
      String shortName = row.get("short").isEmpty() ? shortName(name) : row.get("short");
      Jurisdiction place =
          new Jurisdiction(name, shortName, code, level(code), parent(code, byCode));
      byCode.put(code, place);
      add(place, List.of(shortName));
    }
  }

  /** Counties of which only the full name counts: their short names are common words (新建, 和平). */
  private void addCounties(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      Jurisdiction parent = byName(row.get("parent"));
      if (parent == null) {
        throw new IllegalStateException("counties.tsv: no such parent: " + row.get("parent"));
      }
      String name = row.get("name");
      String called = Shapes.withoutPeoples(name);
      add(new Jurisdiction(name, shortName(called), null, Level.COUNTY, parent), List.of(called));
    }
  }

  private void addZones(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      String host = row.get("host");
      Jurisdiction parent = byName(host);
      if (parent == null) {
        throw new IllegalStateException("zones.tsv: no such host: " + host);
      }
      List<String> aliases = row.list("aliases");
      String shortName = aliases.isEmpty() ? row.get("name") : aliases.get(0);
      Jurisdiction zone = new Jurisdiction(row.get("name"), shortName, null, Level.ZONE, parent);
      add(zone, aliases);
      String own = withoutHost(zone.name(), parent);
      if (own != null) {
        index(own, zone);
      }
    }
  }

  /** 仲恺高新技术产业开发区 of 惠州仲恺高新技术产业开发区; null where only the kind of zone would be left. */
  private static @Nullable String withoutHost(String zone, Jurisdiction host) {
    String own = zone.startsWith(host.shortName()) ? zone.substring(host.shortName().length()) : "";
    Matcher kind = ZONE.matcher(own);
    return kind.find() && kind.start() >= 2 ? own : null;
  }

  private void add(Jurisdiction place, List<String> aliases) {
    all.add(place);
    index(place.name(), place);
    aliases.stream().filter(alias -> !alias.equals(place.name())).forEach(a -> index(a, place));
  }

  private void index(String name, Jurisdiction place) {
    beginnings.add(name.substring(0, 2));
    List<Jurisdiction> places = byName.computeIfAbsent(name, key -> new ArrayList<>());
    places.add(place);
    places.sort(Comparator.comparing(Jurisdiction::level));
  }

  private static Level level(String code) {
    if (code.endsWith("0000")) {
      return Level.PROVINCE;
    }
    // Cities directly under a province (济源 419001) have a county's code and a city's place.
    return code.endsWith("00") || code.startsWith("90", 2) ? Level.CITY : Level.COUNTY;
  }

  private static Jurisdiction parent(String code, Map<String, Jurisdiction> byCode) {
    Jurisdiction city = byCode.get(code.substring(0, 4) + "00");
    Jurisdiction province = byCode.get(code.substring(0, 2) + "0000");
    if (city != null) {
      return city;
    }
    return province != null ? province : NATION;
  }

  private static String shortName(String name) {
    String bare = LEVEL_WORD.matcher(name).replaceFirst("");
    return bare.length() >= 2 ? bare : name;
  }
}
