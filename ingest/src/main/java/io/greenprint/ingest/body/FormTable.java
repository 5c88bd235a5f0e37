package io.greenprint.ingest.body;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.place.Jurisdiction.Level;
import io.greenprint.graph.policy.BodyRef.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms that the names of bodies take without their place: 发改委, 委宣传部, 海关, 人行{}分行 ({} is a place
 * in the middle). Departments come as stem and ending, so that each short stem with each ending of
 * its level is a form; an ending of another level (a 厅 in a city's list) stands for the level's
 * own. Only 局 is what it says in any city or county: 惠州市发展和改革局 beside 苏州市发展和改革委员会.
 */
final class FormTable {

  /** Short ending to full ending. */
  private static final Map<String, String> ENDINGS =
      Map.of("委", "委员会", "办", "办公室", "局", "局", "厅", "厅", "中心", "中心", "分局", "分局");

  /** What stands between a place and the name of a Party organ (市委宣传部, 自治区党委宣传部). */
  private static final List<String> PARTY = List.of("委", "党委", "党工委", "工委", "委员会");

  private final Map<String, List<Form>> forms = new HashMap<>();
  private final Set<String> heads = new LinkedHashSet<>();

  private FormTable() {}

  static FormTable load() {
    FormTable table = new FormTable();
    Tsv.rows("organs.tsv").forEach(table::addOrgan);
    Tsv.rows("departments.tsv").forEach(table::addDepartment);
    return table;
  }

  boolean has(String rest) {
    return forms.containsKey(rest);
  }

  /** Every form, without its place. */
  Set<String> names() {
    return forms.keySet();
  }

  /** What stands before the place in the forms that have it inside (人行{}分行). */
  Set<String> heads() {
    return heads;
  }

  /** The form of {@code rest} at this place and date; null where there is none. */
  @Nullable Form find(String rest, Jurisdiction place, Form.Written written, LocalDate date) {
    Form found = null;
    for (Form form : forms.getOrDefault(rest, List.of())) {
      boolean narrower = found == null || (found.within().isEmpty() && !form.within().isEmpty());
      if (narrower && form.fits(place, written, date)) {
        found = form;
      }
    }
    return found;
  }

  private void addOrgan(Tsv.Row row) {
    boolean party = row.get("written").equals("party");
    Form form =
        new Form(
            row.get("function"),
            levels(row.list("levels")),
            party ? Form.Written.ANY : written(row.get("written")),
            row.date("from"),
            row.date("until"),
            row.get("within"),
            row.get("template"),
            Kind.valueOf(row.get("kind")),
            false,
            false);
    List<String> aliases = row.get("aliases").isEmpty() ? List.of("") : row.list("aliases");
    for (String alias : aliases) {
      if (!party) {
        add(alias, form);
        continue;
      }
      PARTY.forEach(organ -> add(organ + alias, form));
      if (alias.endsWith("部") || alias.equals("编办") || alias.equals("网信办")) {
        add(alias, form);
      }
    }
  }

  private void addDepartment(Tsv.Row row) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(row.get("stem"));
    stems.addAll(row.list("short"));
    Map<Level, List<String>> own =
        Map.of(
            Level.PROVINCE, row.list("province"),
            Level.CITY, row.list("city"),
            Level.COUNTY, row.list("county"));
    for (String stem : stems) {
      for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
        addEnding(row, stem, ending.getKey(), ending.getValue(), own);
        if (!ending.getKey().equals(ending.getValue())) {
          addEnding(row, stem, ending.getValue(), ending.getValue(), own);
        }
      }
    }
  }

  private void addEnding(
      Tsv.Row row, String stem, String written, String ending, Map<Level, List<String>> levels) {
    boolean known = levels.values().stream().anyMatch(endings -> endings.contains(ending));
    if (!known && !ending.equals("厅") && !ending.equals("局")) {
      return;
    }
    levels.forEach(
        (level, endings) -> {
          boolean own = endings.contains(ending) || (ending.equals("局") && level != Level.PROVINCE);
          String official = own ? ending : endings.get(0);
          boolean full = stem.equals(row.get("stem")) && written.equals(official);
          Set<Level> fits =
              level == Level.COUNTY ? EnumSet.of(Level.COUNTY, Level.ZONE) : EnumSet.of(level);
          add(
              stem + written,
              new Form(
                  row.get("function"),
                  fits,
                  Form.Written.ANY,
                  null,
                  null,
                  "",
                  official.equals("分局")
                      ? "{parent}" + row.get("stem") + "局{short}分局"
                      : "{name}" + row.get("stem") + official,
                  Kind.DEPARTMENT,
                  true,
                  full));
        });
  }

  private void add(String name, Form form) {
    int slot = name.indexOf(Places.SLOT);
    if (slot > 0) {
      heads.add(name.substring(0, slot));
    }
    forms.computeIfAbsent(name, key -> new ArrayList<>()).add(form);
  }

  private static Set<Level> levels(List<String> names) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    names.forEach(name -> levels.add(Level.valueOf(name.toUpperCase(Locale.ROOT))));
    return levels;
  }

  private static Form.Written written(String name) {
    return Form.Written.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
