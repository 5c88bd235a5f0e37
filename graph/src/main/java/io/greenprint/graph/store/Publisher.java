package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Publishes readings of any kind of document. A reading is written in bounded batches while nobody
 * sees it, and then shown by one short transaction that takes the place of what stood before. A
 * crash leaves the old facts or the new ones; publishing again finishes what it left.
 */
final class Publisher {

  private static final Statement SOURCE_FILE = load("source-file");
  private static final Statement READINGS_OF_KEY = load("reading-of-key");
  private static final Statement BEGIN = load("reading-begin");
  private static final Statement RESUME = load("reading-resume");
  private static final Statement WAITS = load("reading-waits");
  private static final Statement REPLACED = load("readings-replaced");
  private static final Statement RETIRE = load("reading-retire");
  private static final Statement SETTLE = load("reading-settle");

  private static final long NEVER = Long.MAX_VALUE;

  private final GraphWriter writer;
  private final Versions versions;
  private final Originals originals;
  private final Clock clock;

  Publisher(GraphWriter writer, Originals originals, Clock clock) {
    this.writer = writer;
    this.versions = new Versions(writer);
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * One document of a file on its way: what it is, and what is special to its kind at each step.
   */
  abstract static class Draft {

    /** Id of the document. */
    final String document;

    /** The same for each reading of one document, file and rule version. */
    final String readingKey;

    private long number;
    private boolean stands;

    Draft(String document, SourceFile source, String ruleVersion) {
      this.document = document;
      this.readingKey = Ids.of("reading", document, source.id(), ruleVersion);
    }

    /** Number of its reading, once begun. */
    final long number() {
      return number;
    }

    /** Whether the graph showed this reading before. */
    final boolean stands() {
      return stands;
    }

    abstract Map<String, Object> documentProperties();

    /** Those of its kind; what every reading has is added. */
    abstract Map<String, Object> readingProperties();

    /** In the transaction that makes the reading. */
    void begun(Work work) {}

    /** Writes the facts, in transactions that may be repeated. */
    abstract void write(GraphWriter writer);

    /** In the transaction that shows the reading; must be short. */
    void shown(Work work) {}
  }

  /**
   * A file with all that the rules found in it.
   *
   * @param drafts one for each document in the file
   */
  record File<D extends Draft>(SourceFile source, Text text, String ruleVersion, List<D> drafts) {

    File {
      drafts = List.copyOf(drafts);
    }

    boolean stands() {
      return drafts.stream().allMatch(Draft::stands);
    }
  }

  /** Shows what a process that died had finished but not yet shown. */
  void recover() {
    versions.recover();
  }

  /** What already stands there is left alone: the same file with the same rules changes nothing. */
  Published publish(File<?> file) {
    begin(file);
    for (Draft draft : file.drafts()) {
      if (!draft.stands) {
        draft.write(writer);
      }
    }
    long version =
        file.stands()
            ? new Snapshots(writer.database()).take().version()
            : versions.raise((work, next) -> show(work, next, file));
    return new Published(
        version,
        file.drafts().stream()
            .map(draft -> new Published.Item(draft.document, draft.number(), draft.stands()))
            .toList());
  }

  /** Begins readings and writes nothing more, as a process does that dies then. */
  void begin(File<?> file) {
    String textHash = originals.putText(file.text().content());
    versions.beginReadings(
        work -> {
          work.run(SOURCE_FILE, sourceFile(file.source()));
          long highest = 0;
          for (Draft draft : file.drafts()) {
            highest = Math.max(highest, begin(work, file, draft, textHash));
          }
          return highest;
        });
  }

  /** Finds the draft's reading or makes it; the number of one that was made, else 0. */
  private long begin(Work work, File<?> file, Draft draft, String textHash) {
    List<Standing> standing =
        work.list(
            READINGS_OF_KEY,
            Map.of("key", draft.readingKey),
            row ->
                new Standing(
                    row.get("number").asLong(),
                    row.get("since").asLong() != NEVER,
                    row.get("until").isNull()));
    OptionalLong current =
        standing.stream().filter(s -> s.published && s.holds).mapToLong(Standing::number).findAny();
    draft.stands = current.isPresent();
    if (current.isPresent()) {
      draft.number = current.getAsLong();
      return 0;
    }
    Optional<Standing> unfinished = standing.stream().filter(s -> !s.published).findAny();
    if (unfinished.isPresent()) {
      draft.number = unfinished.get().number;
      work.run(RESUME, Map.of("number", draft.number, "now", now()));
      return 0;
    }
    draft.number = Versions.nextReading(work);
    work.run(
        BEGIN,
        Map.of(
            "document",
            draft.document,
            "documentProperties",
            draft.documentProperties(),
            "sourceFile",
            file.source().id(),
            "number",
            draft.number,
            "properties",
            readingProperties(file, draft, textHash)));
    draft.begun(work);
    return draft.number;
  }

  /** A reading of the same document, file and rules that is in the graph. */
  private record Standing(long number, boolean published, boolean holds) {}

  private Map<String, Object> readingProperties(File<?> file, Draft draft, String textHash) {
    Map<String, Object> properties = new HashMap<>(draft.readingProperties());
    properties.put("id", Ids.of(draft.readingKey, String.valueOf(draft.number)));
    properties.put("key", draft.readingKey);
    properties.put("begunAt", now());
    properties.put("ruleVersion", file.ruleVersion());
    properties.put("text", textHash);
    return properties;
  }

  /**
   * Retires what stood before and shows the file's readings. Where another writer has shown them
   * already, there is nothing to do: what replaced them since is newer, and stays.
   */
  private void show(Work work, long version, File<?> file) {
    if (file.drafts().stream().noneMatch(draft -> waits(work, draft))) {
      return;
    }
    ZonedDateTime now = now();
    List<Long> keep = file.drafts().stream().map(Draft::number).toList();
    for (Draft draft : file.drafts()) {
      List<Long> replaced =
          work.list(
              REPLACED,
              Map.of("document", draft.document, "sourceFile", file.source().id(), "keep", keep),
              row -> row.get("reading").asLong());
      for (long old : replaced) {
        work.run(RETIRE, Map.of("reading", old, "version", version, "now", now));
      }
    }
    for (Draft draft : file.drafts()) {
      if (!draft.stands) {
        work.run(SETTLE, Map.of("reading", draft.number, "version", version, "now", now));
        draft.shown(work);
      }
    }
  }

  private static boolean waits(Work work, Draft draft) {
    return !work.list(WAITS, Map.of("reading", draft.number), row -> row).isEmpty();
  }

  private static Map<String, Object> sourceFile(SourceFile source) {
    return Map.of(
        "id",
        source.id(),
        "properties",
        Map.of(
            "name",
            source.name(),
            "mediaType",
            source.mediaType(),
            "size",
            source.size(),
            "receivedAt",
            source.receivedAt().atZone(ZoneOffset.UTC)));
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(Publisher.class, name);
  }
}
