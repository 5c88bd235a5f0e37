package io.greenprint.ingest.body;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which body took over from which: the data for SUCCEEDED_BY, and for PART_OF. */
public final class Successions {

  /**
   * A function that passed from one body to another. Names are official ones; where they begin with
   * a star, the rest is a pattern for every place (*经济和信息化委员会).
   *
   * @param from the body that had the function
   * @param to the body that has it since
   * @param function the function, in Chinese
   * @param on the day it passed
   * @param source the reform or the notice that says so
   */
  public record Succession(String from, String to, String function, LocalDate on, String source) {}

  /** An office inside another body. */
  public record Part(String name, String of, String source) {}

  private final List<Succession> successions;
  private final List<Part> parts;

  private Successions(List<Succession> successions, List<Part> parts) {
    this.successions = successions;
    this.parts = parts;
  }

  static Successions load(ListedBodies bodies) {
    List<Succession> successions =
        Tsv.rows("successions.tsv").stream()
            .map(
                row ->
                    new Succession(
                        row.get("from"),
                        row.get("to"),
                        row.get("function"),
                        LocalDate.parse(row.get("on")),
                        row.get("source")))
            .toList();
    List<Part> parts =
        bodies.all().stream()
            .flatMap(
                body ->
                    body.partOf() == null
                        ? Stream.<Part>empty()
                        : Stream.of(new Part(body.name(), body.partOf(), body.source())))
            .toList();
    return new Successions(successions, parts);
  }

  /** All successions that the data files list. */
  public List<Succession> all() {
    return successions;
  }

  /** Offices inside other bodies. */
  public List<Part> parts() {
    return parts;
  }
}
