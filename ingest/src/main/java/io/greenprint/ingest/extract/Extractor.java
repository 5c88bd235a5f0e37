package io.greenprint.ingest.extract;

import io.greenprint.graph.text.Text;
import io.greenprint.ingest.policy.PolicyReader;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.ReadResult;
import io.greenprint.ingest.reading.Reader;
import io.greenprint.ingest.report.DocumentKind;
import io.greenprint.ingest.report.ReportHints;
import io.greenprint.ingest.report.ReportReader;

/** Reads a file and understands what it is about. The same bytes and rules give the same facts. */
public final class Extractor {

  /**
   * Version of the rules as a whole; a change in what they find raises it, so that documents are
   * read again.
   */
  public static final String RULE_VERSION = "2026.11.1";

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
