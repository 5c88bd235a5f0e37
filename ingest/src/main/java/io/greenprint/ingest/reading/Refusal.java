package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;

/** A file that cannot be taken in, and the finding that says so. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  public Refusal(Finding finding) {
    super(finding.code() + ": " + finding.message().en());
    this.finding = finding;
  }

  public Refusal(Finding finding, Throwable cause) {
    super(finding.code() + ": " + finding.message().en(), cause);
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
