package io.greenprint.api.ingest;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Ingestions.Claim;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Publication;
import io.greenprint.graph.store.Published;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.ingest.body.Successions;
import io.greenprint.ingest.extract.Extraction;
import io.greenprint.ingest.extract.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes one file in: bytes from the originals, facts out of them, published and reported. */
final class FileIngester {

  /** A file that brought its reader's process down so often is not tried again. */
  private static final int MOST_ATTEMPTS = 3;

  private final Originals originals;
  private final Extractor extractor;
  private final PolicyStore store;
  private final Ingestions ingestions;
  private final Successions successions;
  private final Clock clock;

  FileIngester(
      Originals originals,
      Extractor extractor,
      PolicyStore store,
      Ingestions ingestions,
      Successions successions,
      Clock clock) {
    this.originals = originals;
    this.extractor = extractor;
    this.store = store;
    this.ingestions = ingestions;
    this.successions = successions;
    this.clock = clock;
  }

  /** Reads, publishes and reports the file; what is wrong with it becomes a finding. */
  void ingest(Claim claim) {
    if (claim.attempt() > MOST_ATTEMPTS) {
      ingestions.refused(claim, List.of(gaveUp(claim)));
      return;
    }
    byte[] bytes = bytes(claim.sourceFile());
    switch (extractor.extract(bytes, claim.name())) {
      case Extraction.Policies policies -> {
        Published published = store.publish(publication(claim, bytes.length, policies));
        ingestions.published(claim, published, policies.findings());
      }
      case Extraction.Report ignored -> ingestions.refused(claim, List.of(reportNotStored(claim)));
      case Extraction.Refused refused -> ingestions.refused(claim, refused.findings());
    }
  }

  private Publication publication(Claim claim, long size, Extraction.Policies policies) {
    SourceFile source =
        new SourceFile(
            claim.sourceFile(), claim.name(), policies.mediaType(), size, clock.instant());
    return new Publication(
        source,
        policies.text(),
        Extractor.RULE_VERSION,
        policies.readings(),
        successions.linksOf(bodies(policies.readings())));
  }

  /** Every body that the documents name. */
  private static Set<BodyRef> bodies(List<PolicyReading> readings) {
    return readings.stream()
        .flatMap(
            reading ->
                Stream.concat(
                    reading.tasks().stream().flatMap(task -> task.assignments().stream()),
                    reading.generalRoles().stream()))
        .map(Assignment::body)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  private byte[] bytes(String sourceFile) {
    try (InputStream stream = originals.open(sourceFile)) {
      return stream.readAllBytes();
    } catch (IOException lost) {
      throw new UncheckedIOException("original " + sourceFile, lost);
    }
  }

  /** Reports are read by the extract command; the graph does not hold them yet. */
  private static Finding reportNotStored(Claim claim) {
    return Finding.of(
        "report-not-stored",
        Finding.Severity.ERROR,
        null,
        null,
        new Message(
            "“%s”是 ESG 报告，尚不能入库".formatted(claim.name()),
            "“%s” is an ESG report, which cannot be stored yet".formatted(claim.name())),
        new Message(
            "请用 greenprint extract 读取其披露内容", "Read what it discloses with greenprint extract"));
  }

  private static Finding gaveUp(Claim claim) {
    return Finding.of(
        "gave-up",
        Finding.Severity.ERROR,
        null,
        null,
        new Message(
            "读取“%s”已失败 %d 次".formatted(claim.name(), MOST_ATTEMPTS),
            "Reading “%s” has failed %d times".formatted(claim.name(), MOST_ATTEMPTS)),
        new Message(
            "请检查文件是否损坏，或转换为 PDF 后重试",
            "Check whether the file is damaged, or convert it to PDF and try again"));
  }
}
