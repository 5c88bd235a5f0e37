package io.greenprint.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GraphiqlPageTest {

  private static final Pattern LOADED =
      Pattern.compile("(?:src|href)=\"(?:@\\{)?([^\"{}]+\\.(?:js|css))}?\"");

  @Test
  void everythingThatThePageLoadsIsOnThisMachine() throws IOException {
    String page = resource("/templates/graphiql.html");

    assertThat(LOADED.matcher(page).results().map(found -> found.group(1)))
        .hasSize(6)
        .allSatisfy(
            address ->
                assertThat(
                        getClass()
                            .getResource(
                                address.startsWith("/webjars/")
                                    ? "/META-INF/resources" + address
                                    : "/static" + address))
                    .as(address)
                    .isNotNull());
  }

  @Test
  void theQuestionMostUsersComeWithIsTheFirstTab() {
    assertThat(new GraphiqlPage().operations())
        .hasSizeGreaterThan(10)
        .first()
        .satisfies(
            first -> {
              assertThat(first.name()).isEqualTo("tasks-of-body");
              assertThat(first.query()).startsWith("# 谁在问：");
            });
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(GraphiqlPageTest.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
