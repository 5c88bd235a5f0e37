package io.greenprint.queries.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.SearchIndex.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexFolderTest {

  private static final Entry ENTRY =
      new Entry(
          Entry.Kind.TASK,
          "1",
          1,
          "d",
          "带动绿色供应链",
          "支持链主企业制定绿色供应链管理计划。",
          List.of("云澜市工业和信息化局"),
          "云澜市",
          "ISSUED",
          LocalDate.of(2025, 3, 1),
          null);

  @TempDir Path folder;

  /** What may happen to a file. */
  enum Damage {
    CHANGED {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    },
    CUT {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    EMPTIED {
      @Override
      void to(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    GONE {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  @BeforeEach
  void fill() {
    try (SearchIndex index = SearchIndex.open(folder)) {
      write(index);
    }
  }

  @ParameterizedTest
  @EnumSource
  void buildsADamagedIndexAnew(Damage damage) throws IOException {
    for (int file = 0; file < names().size(); file++) {
      String name = names().get(file);
      damage.to(folder.resolve(name));

      try (SearchIndex index = SearchIndex.open(folder)) {
        assertThat(index.shown()).as(damage + " " + name).isEmpty();
        write(index);
        assertThat(hits(index)).as(damage + " " + name).isEqualTo(1);
      }
    }
  }

  @Test
  void keepsAWholeIndex() {
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.shown()).contains(new Shown("g", 7));
      assertThat(hits(index)).isEqualTo(1);
    }
  }

  @Test
  void leavesAnIndexAloneThatAnotherHasOpen() {
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> SearchIndex.open(folder));
      assertThat(hits(index)).isEqualTo(1);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  private static void write(SearchIndex index) {
    index.change(
        new Shown("g", 7),
        change -> {
          change.remove("d");
          change.add(ENTRY);
        });
  }

  private static int hits(SearchIndex index) {
    return index
        .search(Seen.ALL, "绿色供应链", SearchFilter.NONE, SearchOrder.RELEVANCE, PageRequest.first(5))
        .total();
  }
}
