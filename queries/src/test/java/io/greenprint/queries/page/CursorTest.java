package io.greenprint.queries.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void keepsItsKeyAndIsSafeInUrls() {
    Cursor cursor = new Cursor("tasks", List.of("2025-01-20", "苏州市/任务?1"));

    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.decode(cursor.encode(), "tasks", 2)).isEqualTo(cursor);
  }

  @Test
  void isRefusedInAnotherList() {
    String cursor = new Cursor("tasks", List.of("a")).encode();

    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> Cursor.decode(cursor, "targets", 1))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.BAD_CURSOR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "not base64!", "dGFza3M", "AAAA"})
  void isRefusedWhenNoPageGaveIt(String text) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> Cursor.decode(text, "tasks", 1))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.BAD_CURSOR));
  }
}
