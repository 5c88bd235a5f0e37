package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.store.Ingestions.Claim;
import io.greenprint.graph.store.Ingestions.Status;
import io.greenprint.graph.store.Ingestions.Waiting;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithDatabase
class IngestionsIT {

  private static final Duration LONG = Duration.ofHours(1);

  private final Ask ask;
  private final Ingestions ingestions;
  private final Ingestions others;

  IngestionsIT(Database database) {
    ask = new Ask(database);
    ingestions = new Ingestions(database, Clock.systemUTC());
    others = new Ingestions(database, Clock.systemUTC());
  }

  @Test
  void filesAreTakenInOrderByOneProcessEachAndCounted() {
    String id = ingestions.create(List.of(new Waiting("甲.pdf", "a"), new Waiting("乙.docx", "b")));
    Claim first = ingestions.claim(LONG).orElseThrow();
    Claim second = others.claim(LONG).orElseThrow();
    assertThat(first.name()).isEqualTo("甲.pdf");
    assertThat(second.name()).isEqualTo("乙.docx");
    assertThat(new Ingestions(ask.database(), Clock.systemUTC()).claim(LONG)).isEmpty();
    assertThat(ingestions.find(id).orElseThrow().status()).isEqualTo(Status.RUNNING);

    ingestions.published(
        first, new Published(1, List.of(new Published.Item("d", 1, false))), List.of());
    others.refused(second, List.of(finding()));

    Ingestions.Ingestion done = ingestions.find(id).orElseThrow();
    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.finishedAt()).isNotNull();
    assertThat(List.of(done.files(), done.published(), done.unchanged(), done.refused()))
        .containsExactly(2, 1, 0, 1);
    assertThat(ask.rows("MATCH (f:Finding) RETURN f.file AS file, f.code AS code"))
        .singleElement()
        .hasToString("{file=乙.docx, code=empty-file}");
  }

  @Test
  void aFileWhoseProcessDiedIsFinishedByAnotherAndOnlyByThat() {
    String id = ingestions.create(List.of(new Waiting("甲.pdf", "a")));
    Claim dead = ingestions.claim(Duration.ZERO).orElseThrow();
    Claim again = others.claim(LONG).orElseThrow();
    assertThat(again.id()).isEqualTo(dead.id());
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(ingestions.renew(dead, LONG)).isFalse();

    ingestions.refused(dead, List.of(finding()));
    assertThat(ingestions.find(id).orElseThrow().status()).isEqualTo(Status.RUNNING);
    others.published(again, new Published(1, List.of()), List.of());
    assertThat(ingestions.find(id).orElseThrow().status()).isEqualTo(Status.DONE);
    assertThat(ask.values("MATCH (f:Finding) RETURN f")).isEmpty();
  }

  @Test
  void aProcessGoesOnWithWhatItDroppedAndThatIsNoNewAttempt() {
    ingestions.create(List.of(new Waiting("甲.pdf", "a"), new Waiting("乙.pdf", "b")));
    Claim first = ingestions.claim(LONG).orElseThrow();

    assertThat(ingestions.claim(LONG)).contains(first);
    assertThat(others.claim(LONG).orElseThrow().name()).isEqualTo("乙.pdf");
  }

  @Test
  void readingTheSameBytesAgainSettlesWhatWasFoundInThemBefore() {
    ingestions.create(List.of(new Waiting("甲.pdf", "a"), new Waiting("乙.pdf", "b")));
    ingestions.refused(ingestions.claim(LONG).orElseThrow(), List.of(finding()));
    ingestions.refused(ingestions.claim(LONG).orElseThrow(), List.of(finding()));
    ingestions.create(List.of(new Waiting("甲（重发）.pdf", "a")));
    ingestions.refused(ingestions.claim(LONG).orElseThrow(), List.of(finding()));

    assertThat(ask.rows("MATCH (f:Finding) RETURN f.file AS file, f.status AS s ORDER BY file"))
        .extracting(row -> row.get("file") + " " + row.get("s"))
        .containsExactlyInAnyOrder("甲.pdf SETTLED", "乙.pdf OPEN", "甲（重发）.pdf OPEN");
  }

  @Test
  void filesRefusedForNoFaultOfTheirsAreReadAgainWithWhatTheirSenderSaid() {
    Ingestions.About about = new Ingestions.About("某公司", 2024, "supplier-list");
    ingestions.create(List.of(new Waiting("甲.pdf", "a", about), new Waiting("乙.pdf", "b")));
    ingestions.refused(ingestions.claim(LONG).orElseThrow(), List.of(finding()));
    ingestions.published(
        ingestions.claim(LONG).orElseThrow(), new Published(1, List.of()), List.of());

    assertThat(ingestions.filesToReread(List.of("empty-file")))
        .containsExactly(new Waiting("甲.pdf", "a", about));
    assertThat(ingestions.filesToReread(List.of("reader-fault"))).isEmpty();
  }

  @Test
  void whatWasSaidOfTheSameBytesHoldsUntilSomethingElseIsSaid() {
    Ingestions.About about = new Ingestions.About("某公司", 2024, null);
    ingestions.create(List.of(new Waiting("甲.pdf", "same", about)));
    ingestions.published(
        ingestions.claim(LONG).orElseThrow(), new Published(1, List.of()), List.of());

    ingestions.create(List.of(new Waiting("甲（再次）.pdf", "same")));
    Claim silent = ingestions.claim(LONG).orElseThrow();
    ingestions.published(silent, new Published(1, List.of()), List.of());
    ingestions.create(
        List.of(new Waiting("甲.pdf", "same", new Ingestions.About(null, 2023, null))));
    Claim corrected = ingestions.claim(LONG).orElseThrow();

    assertThat(silent.about()).isEqualTo(about);
    assertThat(corrected.about()).isEqualTo(new Ingestions.About("某公司", 2023, null));
  }

  private static Finding finding() {
    return new Finding(
        "empty-file",
        Finding.Severity.ERROR,
        null,
        null,
        new Finding.Message("文件为空", "The file is empty"),
        new Finding.Message("请检查文件", "Check the file"));
  }
}
