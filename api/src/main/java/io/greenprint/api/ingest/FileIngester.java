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
import io.greenprint.graph.store.ReportPublication;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.store.SupplyPublication;
import io.greenprint.graph.store.SupplyStore;
import io.greenprint.ingest.body.Successions;
import io.greenprint.ingest.extract.Extraction;
import io.greenprint.ingest.extract.Extractor;
import io.greenprint.ingest.reading.OwnFault;
import io.greenprint.ingest.report.ReportHints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one file in: bytes from the originals, facts out of them, published and reported. */
final class FileIngester {

  /** A file that brought its reader's process down so often is not tried again. */
  private static final int MOST_ATTEMPTS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(FileIngester.class);

  private static final String GAVE_UP = "gave-up";
  private static final String NOT_STORED = "not-stored";

  /** Codes of findings of refused files that are to be read again when all is read again. */
  static final Set<String> NOT_THE_FILES_FAULT = Set.of(OwnFault.CODE, GAVE_UP, NOT_STORED);

  private final Originals originals;
  private final Extractor extractor;
  private final PolicyStore policies;
  private final ReportStore reports;
  private final SupplyStore supplies;
  private final Ingestions ingestions;
  private final Successions successions;
  private final Clock clock;

  FileIngester(
      Originals originals,
      Extractor extractor,
      PolicyStore policies,
      ReportStore reports,
      SupplyStore supplies,
      Ingestions ingestions,
      Successions successions,
      Clock clock) {
    this.originals = originals;
    this.extractor = extractor;
    this.policies = policies;
    this.reports = reports;
    this.supplies = supplies;
    this.ingestions = ingestions;
    this.successions = successions;
    this.clock = clock;
  }

  /**
   * Reads, publishes and reports the file; what is wrong with it, with its place on the disk or
   * with this program becomes a finding.
   *
   * @throws Neo4jException where the database is away or cannot store; trying again later may help
   */
  void ingest(Claim claim) {
    if (claim.attempt() > MOST_ATTEMPTS) {
      ingestions.refused(claim, List.of(gaveUp(claim)));
      return;
    }
    try {
      publish(claim);
    } catch (UncheckedIOException unstored) {
      LOG.error("{} could not be read or stored", claim.name(), unstored);
      ingestions.refused(claim, List.of(notStored(unstored)));
    } catch (ClientException refused) {
      if (refused.code().startsWith("Neo.ClientError.Security")) {
        throw refused; // The login of an external database, which its operator can set right.
      }
      fault(claim, refused);
    } catch (Neo4jException | CancellationException passing) {
      throw passing;
    } catch (
        RuntimeException fault) { // One file that trips a fault of ours must not stop the rest.
      fault(claim, fault);
    }
  }

  private void publish(Claim claim) {
    byte[] bytes = bytes(claim.sourceFile());
    ReportHints hints = new ReportHints(claim.about().enterprise(), claim.about().year());
    Extraction extraction = extractor.extract(bytes, claim.name(), hints, claim.about().kind());
    if (claim.ownOnly() && !OwnFiles.isOf(claim.about().enterprise(), extraction)) {
      ingestions.refused(claim, List.of(OwnFiles.NOT_OWN));
      return;
    }
    switch (extraction) {
      case Extraction.Policies found -> {
        Published published = policies.publish(publication(claim, bytes.length, found));
        ingestions.published(claim, published, found.findings());
      }
      case Extraction.Report report -> {
        Published published = reports.publish(publication(claim, bytes.length, report));
        ingestions.published(claim, published, report.findings());
      }
      case Extraction.Supply found -> {
        SupplyPublication publication =
            new SupplyPublication(
                source(claim, bytes.length, found), Extractor.RULE_VERSION, found.reading());
        ingestions.published(claim, supplies.publish(publication), List.of());
      }
      case Extraction.Refused refused -> ingestions.refused(claim, refused.findings());
    }
  }

  private void fault(Claim claim, RuntimeException fault) {
    LOG.error("{} could not be taken in", claim.name(), fault);
    ingestions.refused(claim, List.of(OwnFault.finding(fault)));
  }

  private Publication publication(Claim claim, long size, Extraction.Policies policies) {
    return new Publication(
        source(claim, size, policies),
        policies.text(),
        Extractor.RULE_VERSION,
        policies.readings(),
        successions.linksOf(bodies(policies.readings())));
  }

  private ReportPublication publication(Claim claim, long size, Extraction.Report report) {
    return new ReportPublication(
        source(claim, size, report), report.text(), Extractor.RULE_VERSION, report.reading());
  }

  private SourceFile source(Claim claim, long size, Extraction extraction) {
    return new SourceFile(
        claim.sourceFile(), claim.name(), extraction.mediaType(), size, clock.instant());
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

  /** The disk is full, or the place of the originals is away. */
  private static Finding notStored(UncheckedIOException unstored) {
    String cause = String.valueOf(unstored.getCause());
    return Finding.of(
        NOT_STORED,
        Finding.Severity.ERROR,
        null,
        null,
        new Message(
            "无法读写原件目录（磁盘已满或不可用）：" + cause,
            "The folder of the originals cannot be read or written (disk full or away): " + cause),
        new Message(
            "请清理磁盘或检查 greenprint.originals，然后运行 greenprint reread；已入库的内容未受影响",
            "Free some space or check greenprint.originals, then run greenprint reread; nothing"
                + " that was taken in is lost"));
  }

  private static Finding gaveUp(Claim claim) {
    return Finding.of(
        GAVE_UP,
        Finding.Severity.ERROR,
        null,
        null,
        new Message(
            "读取“%s”时服务已中断 %d 次".formatted(claim.name(), MOST_ATTEMPTS),
            "The service has broken down %2$d times while reading “%1$s”"
                .formatted(claim.name(), MOST_ATTEMPTS)),
        new Message(
            "请检查文件是否损坏，或转换为 PDF 后重试",
            "Check whether the file is damaged, or convert it to PDF and try again"));
  }
}
