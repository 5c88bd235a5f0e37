package io.greenprint.ingest.extract;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.policy.PolicyReader;
import io.greenprint.ingest.reading.OwnFault;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.ReadResult;
import io.greenprint.ingest.reading.Reader;
import io.greenprint.ingest.report.DocumentKind;
import io.greenprint.ingest.report.ReportHints;
import io.greenprint.ingest.report.ReportReader;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file and understands what it is about. The same bytes and rules give the same facts. */
public final class Extractor {

  /**
   * Version of the rules as a whole; a change in what they find raises it, so that documents are
   * read again.
   */
  public static final String RULE_VERSION = "2026.11.1";

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
    return new Extraction.Policies(
        fileName, read.mediaType(), text, PolicyReader.read(text), read.findings());
  }
}
