package io.greenprint.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.place.Jurisdiction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the data files to their promises. */
class BodyDataTest {

  private final Jurisdictions jurisdictions = Jurisdictions.load();
  private final ListedBodies listed = ListedBodies.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "regions.tsv",
        "counties.tsv",
        "zones.tsv",
        "departments.tsv",
        "organs.tsv",
        "bodies.tsv",
        "classes.tsv",
        "shapes.tsv",
        "suffixes.tsv",
        "successions.tsv"
      })
  void everyEntryHasASource(String file) {
    assertThat(Tsv.rows(file)).isNotEmpty().noneMatch(row -> row.get("source").isBlank());
  }

  @Test
  void regionCodesAreSixDigitsAndUnique() {
    List<String> codes = Tsv.rows("regions.tsv").stream().map(row -> row.get("code")).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[1-8]\\d{5}"));
  }

  @Test
  void everyRegionHasItsParent() {
    assertThat(jurisdictions.all())
        .allSatisfy(place -> assertThat(place.parent()).as(place.name()).isNotNull());
    Jurisdiction kunshan = Objects.requireNonNull(jurisdictions.byName("昆山市"));
    Jurisdiction jiangsu = Objects.requireNonNull(jurisdictions.byName("江苏省"));
    assertThat(kunshan.code()).isEqualTo("320583");
    assertThat(jiangsu.contains(kunshan)).isTrue();
  }

  @Test
  void listedBodiesStandInListedPlacesAndOnce() {
    Set<String> seen = new HashSet<>();
    assertThat(listed.all())
        .allSatisfy(body -> assertThat(jurisdictions.byName(body.place())).isNotNull())
        .allSatisfy(
            body ->
                assertThat(seen.add(body.place() + body.name() + body.function()))
                    .as(body.name())
                    .isTrue());
  }

  @Test
  void anAliasMeansOneBodyAtATime() {
    for (ListedBody a : listed.all()) {
      for (ListedBody b : listed.all()) {
        if (!a.equals(b) && a.place().equals(b.place()) && overlap(a, b)) {
          assertThat(a.aliases())
              .as(a.name() + " and " + b.name())
              .noneMatch(b.aliases()::contains);
        }
      }
    }
  }

  @Test
  void officesBelongToListedBodies() {
    assertThat(listed.all())
        .filteredOn(body -> body.partOf() != null)
        .isNotEmpty()
        .allSatisfy(body -> assertThat(listed.names()).contains(String.valueOf(body.partOf())));
  }

  @Test
  void successionsHaveNoCycle() {
    Map<String, List<String>> next = new HashMap<>();
    Successions.load(jurisdictions, listed)
        .all()
        .forEach(s -> next.computeIfAbsent(s.from(), key -> new ArrayList<>()).add(s.to()));
    next.keySet().forEach(name -> assertThat(reaches(name, name, next)).as(name).isFalse());
  }

  private static boolean overlap(ListedBody a, ListedBody b) {
    boolean before = a.until() != null && b.from() != null && !b.from().isBefore(a.until());
    boolean after = b.until() != null && a.from() != null && !a.from().isBefore(b.until());
    return !before && !after;
  }

  private static boolean reaches(String from, String to, Map<String, List<String>> next) {
    List<String> open = new ArrayList<>(next.getOrDefault(from, List.of()));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (name.equals(to)) {
        return true;
      }
      if (seen.add(name)) {
        open.addAll(next.getOrDefault(name, List.of()));
      }
    }
    return false;
  }
}
