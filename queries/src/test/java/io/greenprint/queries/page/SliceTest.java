package io.greenprint.queries.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.queries.QueryException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {

  @Test
  void cutsTheRowThatOnlyTellsThatMoreFollow() {
    assertThat(Slice.of(List.of(1, 2, 3), PageRequest.first(2)))
        .isEqualTo(new Slice<>(List.of(1, 2), true, false));
    assertThat(Slice.of(List.of(1, 2), new PageRequest(2, "x")))
        .isEqualTo(new Slice<>(List.of(1, 2), false, true));
  }

  @Test
  void pagesHaveBounds() {
    assertThat(PageRequest.of(100, null, 100).first()).isEqualTo(100);
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> PageRequest.of(0, null, 100))
        .withMessageContaining("1 至 100");
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> PageRequest.of(101, null, 100));
  }
}
