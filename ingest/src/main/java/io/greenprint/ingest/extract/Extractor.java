package io.greenprint.ingest.extract;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.policy.PolicyReader;
import io.greenprint.ingest.reading.OwnFault;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.ReadResult;
import io.greenprint.ingest.reading.Reader;
import io.greenprint.ingest.report.DocumentKind;
import io.greenprint.ingest.report.ReportHints;
import io.greenprint.ingest.report.ReportReader;
import io.greenprint.ingest.supply.SupplyFile;
import io.greenprint.ingest.supply.SupplyFormat;
import io.greenprint.ingest.supply.SupplyFormats;
import io.greenprint.ingest.supply.SupplyHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file and understands what it is about. The same bytes and rules give the same facts. */
public final class Extractor {

  /**
   * Version of the rules as a whole; a change in what they find raises it, so that documents are
   * read again.
   */
  public static final String RULE_VERSION = "2026.11.3";

  private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

  private final Reader reader;
  private final ReadOptions options;

  /**
   * @param reader within this process or in a bounded one
   * @param options what to do with scans, and when to stop
   */
  public Extractor(Reader reader, ReadOptions options) {
    this.reader = reader;
    this.options = options;
  }

  /** Reads and understands one file; what is wrong with it is a finding, never an exception. */
  public Extraction extract(byte[] bytes, String fileName) {
    return extract(bytes, fileName, ReportHints.NONE);
  }

  /** The same, where the user said whose report it is and for which year. */
  public Extraction extract(byte[] bytes, String fileName, ReportHints hints) {
    return extract(bytes, fileName, hints, null);
  }

  /**
   * The same, where the user may have said which sort of supply-chain file it is.
   *
   * @param kind of {@link SupplyFormats}; null where the content shall tell what the file is
   */
  public Extraction extract(
      byte[] bytes, String fileName, ReportHints hints, @Nullable String kind) {
    SupplyFile file = new SupplyFile(bytes, fileName);
    Optional<SupplyFormat> format =
        kind == null ? SupplyFormats.of(file) : SupplyFormats.named(kind);
    return format.isPresent()
        ? supply(format.get(), file, hints)
        : document(bytes, fileName, hints);
  }

  private static Extraction supply(SupplyFormat format, SupplyFile file, ReportHints hints) {
    String mediaType = file.mediaType();
    SupplyReading reading =
        SupplyFormats.read(format, file, new SupplyHints(hints.enterprise(), hints.year()));
    return reading.facts().isEmpty() && reading.kept() == 0
        ? new Extraction.Refused(file.name(), mediaType, reading.findings())
        : new Extraction.Supply(file.name(), mediaType, reading);
  }

  private Extraction document(byte[] bytes, String fileName, ReportHints hints) {
    ReadResult read = reader.read(bytes, fileName, options);
    Text text = read.text();
    if (text == null) {
      return new Extraction.Refused(fileName, read.mediaType(), read.findings());
    }
    try {
      return understand(read, text, fileName, hints);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("{} was read and could not be understood", fileName, fault);
      List<Finding> findings = new ArrayList<>(read.findings());
      findings.add(OwnFault.finding(fault));
      return new Extraction.Refused(fileName, read.mediaType(), findings);
    }
  }

  private static Extraction understand(
      ReadResult read, Text text, String fileName, ReportHints hints) {
    if (DocumentKind.of(text) == DocumentKind.REPORT) {
      return new Extraction.Report(
          fileName,
          read.mediaType(),
          text,
          ReportReader.read(text, fileName, hints),
          read.findings());
    }
    List<Finding> findings = new ArrayList<>(read.findings());
    if (hints.enterprise() != null) {
      findings.add(policyAsReport());
    }
    return new Extraction.Policies(
        fileName, read.mediaType(), text, PolicyReader.read(text), findings);
  }

  private static Finding policyAsReport() {
    return Finding.of(
        "policy-given-as-report",
        Finding.Severity.WARNING,
        null,
        null,
        new Finding.Message(
            "指明了企业，但内容像政策文件而不是企业报告，已按政策文件读取",
            "An enterprise was given, but this reads like a policy and no report; it was read as a"
                + " policy"),
        new Finding.Message(
            "如确为政策文件，请不带 --enterprise 导入；如为报告，请检查是否选错文件或扫描不清",
            "Take a policy in without --enterprise; where it is a report, check whether this is the"
                + " right file and a clear scan"));
  }
}
