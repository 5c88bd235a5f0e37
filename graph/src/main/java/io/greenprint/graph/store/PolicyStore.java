package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyReading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishes readings of policy documents, in the manner of {@link Publisher}. */
public final class PolicyStore {

  private static final Statement JURISDICTIONS = load("jurisdictions");
  private static final Statement JURISDICTION = load("reading-jurisdiction");
  private static final Statement ADOPT = load("citations-adopt");

  private final Publisher publisher;

  public PolicyStore(Database database, Originals originals, Clock clock) {
    this.publisher = new Publisher(new GraphWriter(database), originals, clock);
  }

  /**
   * To be called once at start: shows what a process that died had finished but not yet shown.
   * Readings that it left unfinished stay unseen until they are published again or swept.
   */
  public void recover() {
    publisher.recover();
  }

  /**
   * Publishes what the rules found in a file. What already stands there is left alone: the same
   * file with the same rules changes nothing.
   *
   * @return the graph version that shows it, with the documents
   */
  public Published publish(Publication publication) {
    return publisher.publish(file(publication));
  }

  /** Begins readings and writes nothing more, as a process does that dies then. */
  List<Long> begin(Publication publication) {
    Publisher.File<Draft> file = file(publication);
    publisher.begin(file);
    return file.drafts().stream().map(Draft::number).toList();
  }

  private static Publisher.File<Draft> file(Publication publication) {
    List<Draft> drafts = new ArrayList<>();
    for (PolicyReading reading : publication.readings()) {
      DocumentKey key = DocumentKey.of(reading.document());
      String id =
          sharesNumber(publication, key)
              ? key.idBeside(reading.document())
              : key.id(reading.document());
      drafts.add(new Draft(id, key, publication, reading));
    }
    return new Publisher.File<>(
        publication.source(), publication.text(), publication.ruleVersion(), drafts);
  }

  /** Several plans that come with one notice bear its number together. */
  private static boolean sharesNumber(Publication publication, DocumentKey key) {
    return key.number() != null
        && publication.readings().stream()
                .filter(r -> key.number().equals(DocumentKey.of(r.document()).number()))
                .count()
            > 1;
  }

  /** A policy document on its way. */
  private static final class Draft extends Publisher.Draft {
    private final DocumentKey key;
    private final Publication publication;
    private final PolicyReading reading;

    Draft(String document, DocumentKey key, Publication publication, PolicyReading reading) {
      super(document, publication.source(), publication.ruleVersion());
      this.key = key;
      this.publication = publication;
      this.reading = reading;
    }

    @Override
    Map<String, Object> documentProperties() {
      PolicyDocument policy = reading.document();
      Map<String, Object> properties = new HashMap<>();
      properties.put("kind", "POLICY");
      properties.put("title", policy.title());
      properties.put("titleKey", key.title());
      if (policy.docNumber() != null && key.number() != null) {
        properties.put("docNumber", policy.docNumber());
        properties.put("numberKey", key.number());
      }
      return properties;
    }

    @Override
    Map<String, Object> readingProperties() {
      PolicyDocument policy = reading.document();
      return new Properties(publication.text())
          .put("title", policy.title())
          .put("docNumber", policy.docNumber())
          .list("issuers", policy.issuers())
          .put("date", policy.date())
          .put("status", policy.status())
          .put("jurisdiction", policy.jurisdiction())
          .put("regionCode", policy.regionCode())
          .list("addressees", policy.addressees())
          .list("copiedTo", policy.copiedTo())
          .put("noticeTitle", policy.noticeTitle())
          .put("start", policy.span().start())
          .put("end", policy.span().end())
          .put("sections", reading.sections().size())
          .put("tasks", reading.tasks().size())
          .put(
              "assignments",
              reading.generalRoles().size()
                  + reading.tasks().stream().mapToInt(task -> task.assignments().size()).sum())
          .put("targets", reading.targets().size())
          .map();
    }

    @Override
    void begun(Work work) {
      PolicyDocument policy = reading.document();
      if (policy.jurisdiction() != null) {
        String id = Bodies.jurisdictionId(policy.jurisdiction(), policy.regionCode());
        Map<String, Object> row =
            Bodies.jurisdiction(id, policy.jurisdiction(), policy.regionCode());
        work.run(JURISDICTIONS, Map.of("rows", List.of(row)));
        work.run(JURISDICTION, Map.of("reading", number(), "jurisdiction", id));
      }
    }

    @Override
    void write(GraphWriter writer) {
      new ReadingWriter(writer, number())
          .write(new PolicyRows(document, reading, publication.text()));
      if (!publication.links().isEmpty()) {
        writer.write(
            work -> {
              Bodies.link(work, publication.links());
              return true;
            });
      }
    }

    @Override
    void shown(Work work) {
      if (reading.document().status() != PolicyDocument.Status.DRAFT) {
        work.run(ADOPT, Map.of("document", document));
      }
      Decisions.apply(work, document, number(), publication.text());
      Results.apply(work, document, number(), publication.text());
    }
  }

  private static Statement load(String name) {
    return Statement.load(PolicyStore.class, name);
  }
}
