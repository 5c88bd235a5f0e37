package io.greenprint.ingest.body;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.place.Jurisdiction.Level;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.BodyRef.Basis;
import io.greenprint.graph.policy.BodyRef.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the body that a name means in a document of one place and date. Listed bodies come before
 * generated names; a name that neither explains is left alone, never forced. Immutable.
 */
public final class BodyResolver {

  private static final Pattern NOISE =
      Pattern.compile("\\s|[，,]下同(?=[）)])|^[、，,；;：:]+|[、，,；;。]+$|等$");

  /** A body with a second plate on its door: 市交通运输局（市铁路办）. */
  private static final Pattern SECOND_PLATE =
      Pattern.compile("(?<body>[^（）]{3,})（[^（）]{2,}(?:[局委厅办部]|中心|办公室)）");

  private static final Pattern TOWN =
      Pattern.compile(
          "(?!各|有关|相关|全|本|该|属地|重点|中心|建制|[乡镇街城]|街道)(?<town>[\\p{IsHan}]{1,7}?(?<kind>镇|乡|苏木|街道))(?:人民政府|政府|办事处)?");

  private static final Pattern ZONE =
      Pattern.compile("[\\p{IsHan}]{2,16}(?:区|园|基地|新城|科学城)(?:管委会|管理委员会)");

  /** What follows 市 in words that begin with it by chance: 市场…, 市政…, 市容…, 市民…. */
  private static final Pattern CHANCE = Pattern.compile("^[场政容民区县]");

  /** A level beside other levels (市县政府, 县（市、区）) is part of a class, not its place. */
  private static final Pattern LOCAL_HEAD = Pattern.compile("^[级直县区州市旗盟乡镇（(、及和]");

  private final Jurisdictions jurisdictions;
  private final ListedBodies listed;
  private final FormTable forms;
  private final BodyClasses classes;
  private final Places places;

  BodyResolver(
      Jurisdictions jurisdictions, ListedBodies listed, FormTable forms, BodyClasses classes) {
    this.jurisdictions = jurisdictions;
    this.listed = listed;
    this.forms = forms;
    this.classes = classes;
    this.places = new Places(jurisdictions, forms);
  }

  /**
   * The body that {@code surface} means.
   *
   * @param surface the name as written (市发改委)
   * @param here the document's own jurisdiction, not its issuer's
   * @param date the document's date; null for one that is not known, read as a present one
   * @return null where the name is not known
   */
  public @Nullable BodyRef resolve(String surface, Jurisdiction here, @Nullable LocalDate date) {
    String name = plain(surface);
    if (name.length() < 2 || classes.isSentence(name)) {
      return null;
    }
    LocalDate on = date == null ? LocalDate.MAX : date;
    ListedBody own = listed.byAlias(here.name(), name, on);
    if (own == null) {
      own = listed.byAlias(jurisdictions.national().name(), nationalAlias(name), on);
    }
    if (own == null) {
      own = listed.byName(name);
    }
    if (own != null) {
      return ref(own, name);
    }
    BodyRef known = known(name, here, on);
    if (known != null) {
      return known;
    }
    BodyRef branch = branch(name, here, on);
    if (branch != null) {
      return branch;
    }
    BodyRef town = town(name, here);
    if (town != null) {
      return town;
    }
    Jurisdictions.Found region = jurisdictions.at(name, 0, here);
    if (region != null && region.end() == name.length()) {
      return government(region, name, here);
    }
    if (classes.isClass(name)) {
      return bodyClass(name, here);
    }
    Matcher plate = SECOND_PLATE.matcher(name);
    if (plate.matches()) {
      return resolve(plate.group("body"), here, date);
    }
    BodyRef shaped = byShape(name, here);
    return shaped == null ? elided(name, here) : shaped;
  }

  /** A department by its full form, whose place is that of the names before it (机关后勤服务中心). */
  private @Nullable BodyRef elided(String name, Jurisdiction here) {
    boolean own =
        here.level() != Level.NATIONAL
            && Shapes.isFullForm(name)
            && !name.endsWith("分局")
            && places.readings(name, here).size() == 1
            && nationalAlias(name).isEmpty();
    return own ? generated(here.name() + name, name, Kind.DEPARTMENT, here) : null;
  }

  /** The name with brackets of one width, without what clings to it. */
  private static String plain(String surface) {
    return NOISE
        .matcher(surface)
        .replaceAll("")
        .replaceAll("[(〔［\\[]", "（")
        .replaceAll("[)〕］\\]]", "）");
  }

  /** A national body's short form counts anywhere only where it says that it is national. */
  private static String nationalAlias(String name) {
    return Shapes.isNational(name) ? name : "";
  }

  private @Nullable BodyRef known(String name, Jurisdiction here, LocalDate on) {
    for (Places.Reading reading : places.readings(name, here)) {
      BodyRef body = known(name, reading, on);
      if (body != null) {
        return body;
      }
    }
    return null;
  }

  private @Nullable BodyRef known(String name, Places.Reading reading, LocalDate on) {
    Jurisdiction place = reading.place();
    ListedBody alias = listed.byAlias(place.name(), reading.rest(), on);
    if (alias != null) {
      return ref(alias, name);
    }
    Form form = forms.find(reading.rest(), place, reading.written(), on);
    if (form == null) {
      return null;
    }
    ListedBody exception =
        form.full() ? null : listed.byFunction(place.name(), form.function(), on);
    if (exception != null) {
      return ref(exception, name);
    }
    String official = fill(form.template(), place, on);
    return official == null ? null : generated(official, name, form.kind(), place);
  }

  private @Nullable BodyRef branch(String name, Jurisdiction here, LocalDate on) {
    Matcher matcher = Shapes.BRANCH.matcher(name);
    BodyRef whole = matcher.matches() ? whole(matcher.group("body"), here, on) : null;
    return whole == null
        ? null
        : new BodyRef(
            whole.name() + matcher.group("branch"),
            whole.kind(),
            whole.jurisdiction(),
            whole.regionCode(),
            Basis.GENERATED);
  }

  private @Nullable BodyRef whole(String name, Jurisdiction here, LocalDate on) {
    ListedBody national = listed.byAlias(jurisdictions.national().name(), nationalAlias(name), on);
    for (Jurisdiction area = here; national == null && area != null; area = area.parent()) {
      national = listed.byAlias(area.name(), name, on);
    }
    return national == null ? known(name, here, on) : ref(national, name);
  }

  /** A town of the document's own county, or of a city that has no counties: 乾元镇, 武康街道. */
  private @Nullable BodyRef town(String name, Jurisdiction here) {
    Matcher matcher = TOWN.matcher(name);
    boolean local = here.level() == Level.COUNTY || jurisdictions.hasNoCounties(here);
    if (!matcher.matches() || !local || jurisdictions.at(name, 0, here) != null) {
      return null;
    }
    String office = matcher.group("kind").equals("街道") ? "办事处" : "人民政府";
    String official = here.name() + matcher.group("town") + office;
    return generated(official, name, Kind.GOVERNMENT, here);
  }

  /** A place below the document's own that stands for its government: 湟中区 in a list of bodies. */
  private @Nullable BodyRef government(Jurisdictions.Found region, String name, Jurisdiction here) {
    Jurisdiction place = region.place();
    boolean zone = place.level() == Level.ZONE;
    if (!here.contains(place) || here.equals(place) || !(zone || region.full())) {
      return null;
    }
    String official = place.name() + (zone ? "管理委员会" : "人民政府");
    return generated(official, name, Kind.GOVERNMENT, place);
  }

  private @Nullable BodyRef byShape(String name, Jurisdiction here) {
    for (Places.Reading reading : places.readings(name, here)) {
      boolean placed = reading.rest().length() < name.length() && !reading.rest().contains("{}");
      boolean listedPlace = reading.place().equals(here) || jurisdictions.isListed(reading.place());
      if (!placed || !listedPlace || CHANCE.matcher(reading.rest()).find()) {
        continue;
      }
      String official = reading.place().name() + reading.rest();
      if (reading.written() == Form.Written.REGION && Shapes.isZone(reading.rest())) {
        String zone = Shapes.zoneWritten(reading.rest()) + "管理委员会";
        return generated(placeName(reading) + zone, name, Kind.GOVERNMENT, reading.place());
      }
      if (ZONE.matcher(reading.rest()).matches()) {
        String zone = Shapes.zoneWritten(reading.rest());
        return generated(placeName(reading) + zone, name, Kind.GOVERNMENT, reading.place());
      }
      if (Shapes.isGroup(reading.rest())) {
        return generated(official, name, Kind.GROUP, reading.place());
      }
      if (reading.written() == Form.Written.LEVEL && Shapes.isFullForm(reading.rest())) {
        return generated(official, name, Kind.DEPARTMENT, reading.place());
      }
      if (Shapes.isLegalPerson(name)) {
        Kind kind =
            name.endsWith("公司")
                ? Kind.COMPANY
                : name.endsWith("会") ? Kind.ASSOCIATION : Kind.INSTITUTION;
        return new BodyRef(name, kind, null, null, Basis.AS_WRITTEN);
      }
    }
    return null;
  }

  /** The place as a zone's name has it: 鄂州市临空经济区, 海东工业园区. */
  private static String placeName(Places.Reading reading) {
    return reading.written() == Form.Written.REGION
        ? reading.place().shortName()
        : reading.place().name();
  }

  /**
   * A class of local bodies takes the name of the document's place (苏州市各县级市（区）人民政府); so does one
   * that names the place's level (市有关部门). Others (各有关单位) stay as written.
   */
  private BodyRef bodyClass(String name, Jurisdiction here) {
    String official = name;
    Places.Reading leveled = places.readings(name, here).getLast();
    boolean ownLevel =
        leveled.place().equals(here)
            && name.endsWith(leveled.rest())
            && leveled.rest().length() < name.length()
            && !name.startsWith(here.name());
    if (ownLevel && !LOCAL_HEAD.matcher(leveled.rest()).find()) {
      official = here.name() + leveled.rest();
    } else if (here.level() != Level.NATIONAL
        && classes.isLocal(name)
        && !name.startsWith(here.name())) {
      official = here.name() + name;
    }
    return generated(official, name, Kind.CLASS, here);
  }

  private BodyRef ref(ListedBody body, String name) {
    Jurisdiction place = jurisdictions.byName(body.place());
    return new BodyRef(
        body.name(),
        body.kind(),
        place == null ? null : place.name(),
        place == null ? null : place.code(),
        body.name().equals(name) ? Basis.AS_WRITTEN : Basis.LISTED);
  }

  private static BodyRef generated(String official, String name, Kind kind, Jurisdiction place) {
    Basis basis = official.equals(name) ? Basis.AS_WRITTEN : Basis.GENERATED;
    String area = place.name().isEmpty() ? null : place.name();
    return new BodyRef(official, kind, area, place.code(), basis);
  }

  /** The template with the place's names; null where the place lacks one of them. */
  private @Nullable String fill(String template, Jurisdiction place, LocalDate on) {
    String filled =
        template
            .replace("{name}", place.name())
            .replace("{short}", place.shortName())
            .replace("{party}", party(place));
    Jurisdiction parent = place.parent();
    if (filled.contains("{parent}")) {
      if (parent == null || parent.level() == Level.NATIONAL) {
        return null;
      }
      filled = filled.replace("{parent}", parent.name());
    }
    if (filled.contains("{grid}")) {
      String grid = grid(place, on);
      return grid == null ? null : filled.replace("{grid}", grid);
    }
    return filled;
  }

  private @Nullable String grid(Jurisdiction place, LocalDate on) {
    for (Jurisdiction area = place; area != null; area = area.parent()) {
      ListedBody grid = listed.byFunction(area.name(), "power-grid", on);
      if (grid != null) {
        return grid.name();
      }
    }
    return null;
  }

  /** The Party committee of a place: 中共苏州市委, 中共广西壮族自治区委员会, 中共苏州工业园区工作委员会. */
  private static String party(Jurisdiction place) {
    if (place.level() == Level.ZONE) {
      return "中共" + place.name() + "工作委员会";
    }
    boolean autonomous = List.of("自治区", "自治县", "旗").stream().anyMatch(place.name()::endsWith);
    return "中共" + place.name() + (autonomous ? "委员会" : "委");
  }
}
