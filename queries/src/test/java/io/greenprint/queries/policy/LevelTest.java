package io.greenprint.queries.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.policy.FactMemory.Lasting;
import io.greenprint.queries.policy.Level.Weighed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelTest {

  private final List<List<String>> read = new ArrayList<>();

  @Test
  void readsOnlyWhatItDoesNotKnow() {
    Level<String, String> level = level(Lasting.FOR_GOOD, FactMemory.ofHeap());
    View view = view("g", 1);

    level.of(view, List.of("a", "b"));
    Map<String, String> found = level.of(view, List.of("c", "b", "a"));

    assertThat(read).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(found.keySet()).containsExactly("c", "b", "a");
  }

  @Test
  void remembersThatNothingIsThere() {
    Level<String, String> level = level(Lasting.FOR_GOOD, FactMemory.ofHeap());

    assertThat(level.of(view("g", 1), "-none")).isEmpty();
    assertThat(level.of(view("g", 2), "-none")).isEmpty();
    assertThat(read).hasSize(1);
  }

  @Test
  void readsAnewInEachVersionWhatMayChange() {
    Level<String, String> level = level(Lasting.IN_VERSION, FactMemory.ofHeap());

    level.of(view("g", 1), "a");
    level.of(view("g", 1), "a");
    level.of(view("g", 2), "a");

    assertThat(read).hasSize(2);
  }

  @Test
  void keepsWhatNeverChangesOverVersionsButNotOverGraphs() {
    Level<String, String> level = level(Lasting.FOR_GOOD, FactMemory.ofHeap());

    level.of(view("g", 1), "a");
    level.of(view("g", 2), "a");
    assertThat(read).hasSize(1);
    level.of(view("restored", 2), "a");
    assertThat(read).hasSize(2);
  }

  @Test
  void tellsNobodyWhatOnlyOthersSee() {
    Level<String, String> level = level(Lasting.IN_SIGHT, FactMemory.ofHeap());

    level.of(view("g", 1), "a");
    level.of(view("g", 1), "a");
    assertThat(read).hasSize(1);
    assertThat(level.known(view("g", 1, 7L), "a")).isNull();
  }

  @Test
  void takesNoMoreMemoryThanItMay() {
    Level<String, String> level = level(Lasting.FOR_GOOD, new FactMemory(1_000));
    View view = view("g", 1);
    List<String> keys = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();

    level.of(view, keys);

    assertThat(keys.stream().filter(key -> level.known(view, key) != null).count())
        .isLessThanOrEqualTo(100);
  }

  private Level<String, String> level(Lasting lasting, FactMemory memory) {
    return new Level<>(
        "test",
        lasting,
        memory,
        (view, keys) -> {
          read.add(keys);
          Map<String, Weighed<String>> found = new HashMap<>();
          keys.stream()
              .filter(key -> !key.startsWith("-"))
              .forEach(key -> found.put(key, new Weighed<>(key, 10)));
          return found;
        });
  }

  private static View view(String graph, long version, Long... hidden) {
    Catalog catalog =
        new Catalog(
            new Snapshot(graph, version, 10, List.of(hidden)), List.of(), Places.APART, Map.of());
    return () -> catalog;
  }
}
