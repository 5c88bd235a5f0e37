package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.report.Indicator;
import io.greenprint.ingest.text.Folding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IndicatorLibraryTest {

  private final List<IndicatorLibrary.Entry> entries = IndicatorLibrary.standard().entries();

  @Test
  void idsAreUniqueAndNamesAreBilingual() {
    List<Indicator> indicators = IndicatorLibrary.standard().indicators();

    assertThat(indicators)
        .hasSizeGreaterThanOrEqualTo(40)
        .extracting(Indicator::id)
        .doesNotHaveDuplicates();
    assertThat(indicators)
        .allSatisfy(
            i -> {
              assertThat(i.nameZh()).isNotBlank();
              assertThat(i.nameEn()).isNotBlank();
            });
  }

  @Test
  void whatMakesAnIndicatorWholeIsAmongItsPoints() {
    assertThat(entries)
        .allSatisfy(
            entry -> {
              Set<String> ids = entry.points().stream().map(Point::id).collect(Collectors.toSet());
              assertThat(entry.whole()).isNotEmpty();
              entry.whole().forEach(alternative -> assertThat(ids).containsAll(alternative));
              assertThat(ids).hasSameSizeAs(entry.points());
            });
  }

  @Test
  void everyKindOfUnitExists() {
    Set<String> kinds = ReportWords.unitKinds();

    assertThat(entries)
        .allSatisfy(
            entry ->
                entry
                    .points()
                    .forEach(
                        point ->
                            assertThat(kinds)
                                .containsAll(
                                    point.units().stream().map(u -> u.replace("/", "")).toList())));
  }

  @Test
  void wordsAreWrittenFolded() {
    assertThat(entries)
        .allSatisfy(
            entry ->
                entry
                    .points()
                    .forEach(
                        p ->
                            assertThat(p.any().all())
                                .allSatisfy(w -> assertThat(Folding.fold(w)).isEqualTo(w))));
  }
}
