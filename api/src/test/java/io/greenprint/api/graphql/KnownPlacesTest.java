package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.ingest.body.Bodies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPlacesTest {

  private final KnownPlaces places = new KnownPlaces(Bodies.standard().jurisdictions());

  @ParameterizedTest
  @CsvSource({
    "320508, 苏州市, true",
    "320508, 320000, true",
    "姑苏区, 江苏省, true",
    "苏州工业园区, 苏州市, true",
    "苏州市, 苏州市, true",
    "苏州市, 姑苏区, false",
    "320508, 无锡市, false",
    "云岚市临溪区, 云岚市, true",
    "云岚市, 云岚市临溪区, false"
  })
  void tellsWhichPlaceLiesInWhich(String place, String area, boolean within) {
    assertThat(places.isWithin(place, area)).isEqualTo(within);
  }
}
