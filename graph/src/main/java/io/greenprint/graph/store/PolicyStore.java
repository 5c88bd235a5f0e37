package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyReading;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Publishes readings of policy documents. A reading is written in bounded batches while nobody sees
 * it, and then shown by one short transaction that takes the place of what stood before. A crash
 * leaves the old facts or the new ones; publishing again finishes what it left.
 */
public final class PolicyStore {

  private static final Statement SOURCE_FILE = load("source-file");
  private static final Statement READINGS_OF_KEY = load("reading-of-key");
  private static final Statement BEGIN = load("reading-begin");
  private static final Statement RESUME = load("reading-resume");
  private static final Statement JURISDICTIONS = load("jurisdictions");
  private static final Statement JURISDICTION = load("reading-jurisdiction");
  private static final Statement REPLACED = load("readings-replaced");
  private static final Statement RETIRE = load("reading-retire");
  private static final Statement SETTLE = load("reading-settle");
  private static final Statement ADOPT = load("citations-adopt");

  private static final long NEVER = Long.MAX_VALUE;

  private final GraphWriter writer;
  private final Versions versions;
  private final Originals originals;
  private final Clock clock;

  public PolicyStore(Database database, Originals originals, Clock clock) {
    this.writer = new GraphWriter(database);
    this.versions = new Versions(writer);
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * To be called once at start: shows what a process that died had finished but not yet shown.
   * Readings that it left unfinished stay unseen until they are published again or swept.
   */
  public void recover() {
    versions.recover();
  }

  /**
   * Publishes what the rules found in a file. What already stands there is left alone: the same
   * file with the same rules changes nothing.
   *
   * @return the graph version that shows it, with the documents
   */
  public Published publish(Publication publication) {
    List<Item> items = items(publication);
    String textHash = originals.putText(publication.text().content());
    begin(publication, items, textHash);
    for (Item item : items) {
      if (!item.stands) {
        new ReadingWriter(writer, item.number)
            .write(new PolicyRows(item.document, item.reading, publication.text()));
      }
    }
    link(publication, items);
    long version =
        items.stream().allMatch(item -> item.stands)
            ? new Snapshots(writer.database()).take().version()
            : versions.raise((work, next) -> show(work, next, publication, items));
    return new Published(
        version,
        items.stream()
            .map(item -> new Published.Item(item.document, item.number, item.stands))
            .toList());
  }

  /** One document of a publication on its way. */
  private static final class Item {
    final String document;
    final DocumentKey key;
    final String readingKey;
    final PolicyReading reading;
    long number;
    boolean stands;

    Item(String document, DocumentKey key, String readingKey, PolicyReading reading) {
      this.document = document;
      this.key = key;
      this.readingKey = readingKey;
      this.reading = reading;
    }
  }

  private static List<Item> items(Publication publication) {
    List<Item> items = new ArrayList<>();
    for (PolicyReading reading : publication.readings()) {
      DocumentKey key = DocumentKey.of(reading.document());
      String id = key.id(reading.document());
      if (sharesNumber(publication, key)) {
        id = key.idBeside(reading.document());
      }
      String readingKey =
          Ids.of("reading", id, publication.source().id(), publication.ruleVersion());
      items.add(new Item(id, key, readingKey, reading));
    }
    return items;
  }

  /** Several plans that come with one notice bear its number together. */
  private static boolean sharesNumber(Publication publication, DocumentKey key) {
    return key.number() != null
        && publication.readings().stream()
                .filter(r -> key.number().equals(DocumentKey.of(r.document()).number()))
                .count()
            > 1;
  }

  /** Begins readings and writes nothing more, as a process does that dies then. */
  List<Long> begin(Publication publication) {
    List<Item> items = items(publication);
    begin(publication, items, originals.putText(publication.text().content()));
    return items.stream().map(item -> item.number).toList();
  }

  private void begin(Publication publication, List<Item> items, String textHash) {
    versions.beginReadings(
        work -> {
          work.run(SOURCE_FILE, sourceFile(publication.source()));
          long highest = 0;
          for (Item item : items) {
            highest = Math.max(highest, begin(work, publication, item, textHash));
          }
          return highest;
        });
  }

  /** Finds the item's reading or makes it; the number of one that was made, else 0. */
  private long begin(Work work, Publication publication, Item item, String textHash) {
    List<Standing> standing =
        work.list(
            READINGS_OF_KEY,
            Map.of("key", item.readingKey),
            row ->
                new Standing(
                    row.get("number").asLong(),
                    row.get("since").asLong() != NEVER,
                    row.get("until").isNull()));
    OptionalLong current =
        standing.stream().filter(s -> s.published && s.holds).mapToLong(Standing::number).findAny();
    item.stands = current.isPresent();
    if (current.isPresent()) {
      item.number = current.getAsLong();
      return 0;
    }
    Optional<Standing> unfinished = standing.stream().filter(s -> !s.published).findAny();
    if (unfinished.isPresent()) {
      item.number = unfinished.get().number;
      work.run(RESUME, Map.of("number", item.number, "now", now()));
      return 0;
    }
    item.number = Versions.nextReading(work);
    work.run(
        BEGIN,
        Map.of(
            "document",
            item.document,
            "documentProperties",
            documentProperties(item),
            "sourceFile",
            publication.source().id(),
            "number",
            item.number,
            "properties",
            readingProperties(publication, item, textHash)));
    jurisdiction(work, item);
    return item.number;
  }

  /** A reading of the same document, file and rules that is in the graph. */
  private record Standing(long number, boolean published, boolean holds) {}

  private static void jurisdiction(Work work, Item item) {
    PolicyDocument document = item.reading.document();
    if (document.jurisdiction() != null) {
      String id = Bodies.jurisdictionId(document.jurisdiction(), document.regionCode());
      Map<String, Object> row =
          Bodies.jurisdiction(id, document.jurisdiction(), document.regionCode());
      work.run(JURISDICTIONS, Map.of("rows", List.of(row)));
      work.run(JURISDICTION, Map.of("reading", item.number, "jurisdiction", id));
    }
  }

  private void link(Publication publication, List<Item> items) {
    if (!publication.links().isEmpty() && !items.stream().allMatch(item -> item.stands)) {
      writer.write(
          work -> {
            Bodies.link(work, publication.links());
            return true;
          });
    }
  }

  private void show(Work work, long version, Publication publication, List<Item> items) {
    ZonedDateTime now = now();
    List<Long> keep = items.stream().map(item -> item.number).toList();
    for (Item item : items) {
      List<Long> replaced =
          work.list(
              REPLACED,
              Map.of(
                  "document", item.document, "sourceFile", publication.source().id(), "keep", keep),
              row -> row.get("reading").asLong());
      for (long old : replaced) {
        work.run(RETIRE, Map.of("reading", old, "version", version, "now", now));
      }
    }
    for (Item item : items) {
      if (!item.stands) {
        work.run(SETTLE, Map.of("reading", item.number, "version", version, "now", now));
        if (item.reading.document().status() != PolicyDocument.Status.DRAFT) {
          work.run(ADOPT, Map.of("document", item.document));
        }
        Decisions.apply(work, item.document, item.number, publication.text());
        Results.apply(work, item.document, item.number, publication.text());
      }
    }
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

  private static Map<String, Object> documentProperties(Item item) {
    PolicyDocument document = item.reading.document();
    Map<String, Object> properties = new HashMap<>();
    properties.put("kind", "POLICY");
    properties.put("title", document.title());
    properties.put("titleKey", item.key.title());
    if (document.docNumber() != null && item.key.number() != null) {
      properties.put("docNumber", document.docNumber());
      properties.put("numberKey", item.key.number());
    }
    return properties;
  }

  private Map<String, Object> readingProperties(
      Publication publication, Item item, String textHash) {
    PolicyReading reading = item.reading;
    PolicyDocument document = reading.document();
    return new Properties(publication.text())
        .put("id", Ids.of(item.readingKey, String.valueOf(item.number)))
        .put("key", item.readingKey)
        .put("begunAt", now())
        .put("ruleVersion", publication.ruleVersion())
        .put("text", textHash)
        .put("title", document.title())
        .put("docNumber", document.docNumber())
        .list("issuers", document.issuers())
        .put("date", document.date())
        .put("status", document.status())
        .put("jurisdiction", document.jurisdiction())
        .put("regionCode", document.regionCode())
        .list("addressees", document.addressees())
        .list("copiedTo", document.copiedTo())
        .put("noticeTitle", document.noticeTitle())
        .put("start", document.span().start())
        .put("end", document.span().end())
        .put("sections", reading.sections().size())
        .put("tasks", reading.tasks().size())
        .put(
            "assignments",
            reading.generalRoles().size()
                + reading.tasks().stream().mapToInt(task -> task.assignments().size()).sum())
        .put("targets", reading.targets().size())
        .map();
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(PolicyStore.class, name);
  }
}
