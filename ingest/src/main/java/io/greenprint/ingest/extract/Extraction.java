package io.greenprint.ingest.extract;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.text.Text;
import java.util.List;

/** What came of a file. */
public sealed interface Extraction {

  /** Name of the file, without folders. */
  String fileName();

  /** What the content is, such as {@code application/pdf}. */
  String mediaType();

  /** What a human should know about the file as such; readings have findings of their own. */
  List<Finding> findings();

  /**
   * Policy documents.
   *
   * @param text stored text that all spans point into
   * @param readings one for each document in the file, at least one
   */
  record Policies(
      String fileName,
      String mediaType,
      Text text,
      List<PolicyReading> readings,
      List<Finding> findings)
      implements Extraction {

    public Policies {
      readings = List.copyOf(readings);
      findings = List.copyOf(findings);
    }
  }

  /**
   * An ESG report.
   *
   * @param text stored text that all spans point into
   * @param reading what it discloses
   */
  record Report(
      String fileName, String mediaType, Text text, ReportReading reading, List<Finding> findings)
      implements Extraction {

    public Report {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A supply-chain file.
   *
   * @param reading what its rows state; its findings are those of the file
   */
  record Supply(String fileName, String mediaType, SupplyReading reading) implements Extraction {

    @Override
    public List<Finding> findings() {
      return reading.findings();
    }
  }

  /** A file that could not be taken in; an ERROR finding says why and what to do. */
  record Refused(String fileName, String mediaType, List<Finding> findings) implements Extraction {

    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
