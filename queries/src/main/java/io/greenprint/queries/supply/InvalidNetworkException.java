package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding;

/** No audit can be made of this input; the finding says why, where, and what to do. */
public final class InvalidNetworkException extends RuntimeException {

  private final transient Finding finding;

  public InvalidNetworkException(Finding finding) {
    super(finding.message().zh() + " / " + finding.message().en());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }

  static InvalidNetworkException of(
      String code, String zh, String en, String remedyZh, String remedyEn) {
    return new InvalidNetworkException(
        Finding.of(
            code,
            Finding.Severity.ERROR,
            null,
            null,
            new Finding.Message(zh, en),
            new Finding.Message(remedyZh, remedyEn)));
  }
}
