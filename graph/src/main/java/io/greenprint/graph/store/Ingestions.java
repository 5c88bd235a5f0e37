package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Files that wait to be read, as nodes: any process that shares the graph and the originals can
 * take one, and finishes what another left when its lease has run out.
 */
public final class Ingestions {

  private static final Statement CREATE = load("ingestion-create");
  private static final Statement CLAIMABLE = load("ingestion-claimable");
  private static final Statement CLAIM = load("ingestion-claim");
  private static final Statement RENEW = load("ingestion-renew");
  private static final Statement FINISH = load("ingestion-finish");
  private static final Statement PRODUCED = load("ingestion-produced");
  private static final Statement FINDINGS = load("ingestion-findings");
  private static final Statement END_LEASES = load("ingestion-end-leases");
  private static final Statement FIND = load("ingestion");
  private static final Statement SETTLE = load("ingestion-settle");
  private static final Statement FILES_OF_DOCUMENT = load("files-of-document");
  private static final Statement FILES_TO_REREAD = load("files-to-reread");

  private final GraphWriter writer;
  private final Clock clock;
  private final String owner;

  /** One instance a process; its claims are its own, under its process id and a random part. */
  public Ingestions(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
    this.owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /**
   * A file to be read.
   *
   * @param name as received
   * @param sourceFile id in {@link Originals}, where its bytes are kept already
   * @param about what the sender said of a report
   */
  public record Waiting(String name, String sourceFile, About about) {

    /** A file of which its sender said nothing. */
    public Waiting(String name, String sourceFile) {
      this(name, sourceFile, About.NOTHING);
    }
  }

  /**
   * What the sender of a file says of what is in it; wins over what the file seems to say.
   *
   * @param enterprise name or credit code of the firm; null where not said
   * @param year reporting year; null where not said
   * @param kind sort of supply-chain file; null where its content shall tell
   */
  public record About(@Nullable String enterprise, @Nullable Integer year, @Nullable String kind) {

    /** Nothing was said. */
    public static final About NOTHING = new About(null, null, null);
  }

  /**
   * Who sent files.
   *
   * @param by stable id of the caller
   * @param ownOnly whether they may only be reports and data of the enterprise that was said
   */
  public record Sender(String by, boolean ownOnly) {

    /** The service itself, or whoever is at its machine. */
    public static final Sender LOCAL = new Sender("local", false);
  }

  /**
   * A file that this process reads now.
   *
   * @param ownOnly whether it may only be a report or data of the enterprise that was said
   * @param attempt from 1; more than 1 where a process died or ran out of its lease before
   */
  public record Claim(
      String id,
      String ingestion,
      String name,
      String sourceFile,
      About about,
      boolean ownOnly,
      int attempt) {}

  /**
   * How an ingestion stands.
   *
   * @param files all of them
   * @param published taken in
   * @param unchanged stood there already
   * @param refused see the findings
   * @param by stable id of who sent the files
   */
  public record Ingestion(
      String id,
      Status status,
      Instant createdAt,
      @Nullable Instant finishedAt,
      int files,
      int published,
      int unchanged,
      int refused,
      String by) {}

  /** How far an ingestion is. */
  public enum Status {
    QUEUED,
    RUNNING,
    DONE
  }

  /** Makes an ingestion of files whose bytes are kept; gives its id. */
  public String create(List<Waiting> files) {
    return create(files, Sender.LOCAL);
  }

  /** Makes an ingestion of files that somebody sent, whose bytes are kept; gives its id. */
  public String create(List<Waiting> files, Sender sender) {
    String id = UUID.randomUUID().toString();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Waiting file : files) {
      Properties properties =
          new Properties(Text.plain(""))
              .put("position", rows.size())
              .put("name", file.name())
              .put("sourceFile", file.sourceFile())
              .put("enterprise", file.about().enterprise())
              .put("year", file.about().year())
              .put("kind", file.about().kind());
      rows.add(Map.of("id", id + "-" + rows.size(), "properties", properties.map()));
    }
    writer.write(
        work -> {
          work.run(
              CREATE,
              Map.of(
                  "id",
                  id,
                  "rows",
                  rows,
                  "now",
                  now(),
                  "by",
                  sender.by(),
                  "ownOnly",
                  sender.ownOnly()));
          return true;
        });
    return id;
  }

  /**
   * Takes the next file that waits, or whose process let its lease run out. A process that asks
   * while it still has a claim has dropped that one, and goes on with it first.
   *
   * @param lease how long others leave it alone; {@link #renew} for longer work
   */
  public Optional<Claim> claim(Duration lease) {
    while (true) {
      Optional<String> next =
          writer
              .list(
                  CLAIMABLE, Map.of("now", now(), "owner", owner), row -> row.get("id").asString())
              .stream()
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Object> parameters =
          Map.of("id", next.get(), "owner", owner, "now", now(), "leaseUntil", now().plus(lease));
      Optional<Claim> claim =
          writer.write(work -> work.first(CLAIM, parameters, Ingestions::claim));
      if (claim.isPresent()) {
        return claim;
      }
      // Another process was faster; there may be more.
    }
  }

  /** Keeps a claim for longer; false when another process has taken it over. */
  public boolean renew(Claim claim, Duration lease) {
    Map<String, Object> parameters =
        Map.of("id", claim.id(), "owner", owner, "leaseUntil", now().plus(lease));
    return writer.write(work -> work.first(RENEW, parameters, row -> true).orElse(false));
  }

  /** The file has been published, with findings about the file as a whole. */
  public void published(Claim claim, Published published, List<Finding> findings) {
    List<Long> readings = published.documents().stream().map(Published.Item::reading).toList();
    finish(claim, published.unchanged() ? "UNCHANGED" : "PUBLISHED", readings, findings);
  }

  /** The file could not be taken in; the findings say why. */
  public void refused(Claim claim, List<Finding> findings) {
    finish(claim, "REFUSED", List.of(), findings);
  }

  /** How an ingestion stands; empty where there is none of that id. */
  public Optional<Ingestion> find(String id) {
    return writer.write(work -> work.first(FIND, Map.of("id", id), Ingestions::ingestion));
  }

  /** The files that a document is read from now. */
  public List<Waiting> filesOf(String document) {
    return writer.list(FILES_OF_DOCUMENT, Map.of("document", document), Ingestions::waiting);
  }

  /**
   * The files that documents are read from now, and those that were refused for no fault of theirs.
   *
   * @param codes of the findings that say so
   */
  public List<Waiting> filesToReread(Collection<String> codes) {
    return writer.list(FILES_TO_REREAD, Map.of("codes", List.copyOf(codes)), Ingestions::waiting);
  }

  /** Gives back what processes that are dead had claimed; for one that knows that it is alone. */
  public void endLeases() {
    writer.write(
        work -> {
          work.run(END_LEASES, Map.of());
          return true;
        });
  }

  private void finish(Claim claim, String status, List<Long> readings, List<Finding> findings) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Properties properties =
          new Properties(Text.plain("")).put("position", rows.size()).put("page", finding.page());
      rows.add(
          Map.of(
              "id",
              Ids.of("finding", claim.id(), String.valueOf(rows.size())),
              "properties",
              FindingRows.describe(properties, finding).map()));
    }
    Map<String, Object> parameters =
        Map.of("id", claim.id(), "owner", owner, "status", status, "now", now());
    writer.write(
        work -> {
          // A claim that another process took over is finished by that process alone.
          if (work.first(FINISH, parameters, row -> true).isPresent()) {
            work.run(PRODUCED, Map.of("id", claim.id(), "readings", readings));
            work.run(FINDINGS, Map.of("id", claim.id(), "rows", rows));
            work.run(SETTLE, Map.of("id", claim.id()));
          }
          return true;
        });
  }

  private static Claim claim(Record row) {
    return new Claim(
        row.get("id").asString(),
        row.get("ingestion").asString(),
        row.get("name").asString(),
        row.get("sourceFile").asString(),
        about(row),
        row.get("ownOnly").asBoolean(),
        row.get("attempt").asInt());
  }

  private static Waiting waiting(Record row) {
    return new Waiting(row.get("name").asString(), row.get("sourceFile").asString(), about(row));
  }

  private static About about(Record row) {
    return new About(
        row.get("enterprise").asString(null),
        row.get("year").isNull() ? null : row.get("year").asInt(),
        row.get("kind").asString(null));
  }

  private static Ingestion ingestion(Record row) {
    return new Ingestion(
        row.get("id").asString(),
        Status.valueOf(row.get("status").asString()),
        row.get("createdAt").asZonedDateTime().toInstant(),
        row.get("finishedAt").isNull() ? null : row.get("finishedAt").asZonedDateTime().toInstant(),
        row.get("files").asInt(),
        row.get("published").asInt(),
        row.get("unchanged").asInt(),
        row.get("refused").asInt(),
        row.get("by").asString());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(Ingestions.class, name);
  }
}
