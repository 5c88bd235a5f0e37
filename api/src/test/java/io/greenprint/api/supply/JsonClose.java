package io.greenprint.api.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import tools.jackson.databind.JsonNode;

/** Compares JSON: same members, same order of lists, numbers to 1e-6. */
final class JsonClose {

  private JsonClose() {}

  static void assertClose(JsonNode actual, JsonNode expected, String place) {
    if (expected.isNumber()) {
      assertThat(actual.isNumber()).as(place + " is " + actual).isTrue();
      assertThat(actual.doubleValue())
          .as(place)
          .isCloseTo(expected.doubleValue(), within(1.0000001e-6));
    } else if (expected.isObject()) {
      assertThat(actual.propertyNames())
          .as(place)
          .containsExactlyElementsOf(expected.propertyNames());
      expected
          .properties()
          .forEach(
              p -> assertClose(actual.path(p.getKey()), p.getValue(), place + "." + p.getKey()));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(place + " of " + actual).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertClose(actual.path(i), expected.path(i), place + "[" + i + "]");
      }
    } else {
      assertThat(actual).as(place).isEqualTo(expected);
    }
  }
}
