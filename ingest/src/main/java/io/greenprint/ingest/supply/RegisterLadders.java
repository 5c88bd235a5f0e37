package io.greenprint.ingest.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The levels of registers, lowest first, by {@code register-ladders.tsv}. */
final class RegisterLadders {

  private static final List<Ladder> ALL =
      TsvResource.lines("register-ladders.tsv").stream().map(RegisterLadders::ladder).toList();

  private RegisterLadders() {}

  /** The ladder that a register is of. */
  static Optional<Ladder> of(String register) {
    return ALL.stream()
        .filter(ladder -> ladder.words.stream().anyMatch(register::contains))
        .findFirst();
  }

  /** The levels of a sort of register. */
  record Ladder(String name, List<String> words, List<Level> levels) {

    /** The level as the ladder names it; empty where it has none of that name. */
    Optional<String> level(String written) {
      return levels.stream()
          .filter(level -> level.name.equals(written) || level.others.contains(written))
          .map(Level::name)
          .findFirst();
    }
  }

  /** A level and other ways to write it. */
  record Level(String name, List<String> others) {}

  private static Ladder ladder(String[] fields) {
    List<Level> levels =
        Arrays.stream(fields[2].split("\\|", -1))
            .map(level -> level.split("=", 2))
            .map(
                level ->
                    new Level(
                        level[0], level.length < 2 ? List.of() : List.of(level[1].split(",", -1))))
            .toList();
    return new Ladder(fields[0], List.of(fields[1].split("\\|", -1)), levels);
  }
}
