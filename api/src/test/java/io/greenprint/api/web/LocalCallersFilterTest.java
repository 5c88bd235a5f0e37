package io.greenprint.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalCallersFilterTest {

  private final LocalCallersFilter filter = new LocalCallersFilter(List.of("greenprint.example"));

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, ",
    "127.0.0.1:8080, http://127.0.0.1:8080",
    "[::1]:8080, ",
    "GREENPRINT.example, https://greenprint.example",
  })
  void letsCallsOfThisServiceThrough(String host, @Nullable String origin) throws Exception {
    assertThat(status(host, origin)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example:8080, ",
    "localhost:8080, http://evil.example",
    "localhost:8080, http://localhost:3000",
    "localhost:8080, null",
    "localhost.evil.example, ",
  })
  void turnsForeignPagesAway(String host, @Nullable String origin) throws Exception {
    assertThat(status(host, origin)).isEqualTo(403);
  }

  @Test
  void saysWhatToDoInBothLanguages() throws Exception {
    MockHttpServletResponse response = call("evil.example", null);

    assertThat(response.getContentAsString())
        .contains("HOST_NOT_ALLOWED", "greenprint.allowed-hosts", "此主机名");
  }

  private int status(String host, @Nullable String origin) throws Exception {
    return call(host, origin).getStatus();
  }

  private MockHttpServletResponse call(String host, @Nullable String origin) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
    request.addHeader("Host", host);
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
