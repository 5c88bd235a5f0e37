package io.greenprint.api.demo;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Rounds;
import io.greenprint.graph.store.Snapshots;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the demonstration at start, where it is wanted and the graph is empty. */
@Component
public final class DemonstrationStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStart.class);

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** So long the round still runs. */
  private static final int DAYS = 30;

  private final GreenprintProperties properties;
  private final Snapshots snapshots;
  private final Originals originals;
  private final ReportStore reports;
  private final Rounds rounds;
  private final Assessments assessments;
  private final Clock clock;

  DemonstrationStart(
      GreenprintProperties properties,
      Snapshots snapshots,
      Originals originals,
      ReportStore reports,
      Rounds rounds,
      Assessments assessments,
      Clock clock) {
    this.properties = properties;
    this.snapshots = snapshots;
    this.originals = originals;
    this.reports = reports;
    this.rounds = rounds;
    this.assessments = assessments;
    this.clock = clock;
  }

  /** Writes it, where it is wanted and nothing was ever published. */
  public void takeIn() {
    if (properties.demo() && snapshots.take().version() == 0) {
      LOG.info("写入示例园区：400 家企业、三年报告 / Writing the demonstration: 400 firms, three years");
      LocalDate deadline = LocalDate.now(clock.withZone(CHINA)).plusDays(DAYS);
      Demonstration.standard().write(originals, reports, rounds, assessments, deadline);
    }
  }
}
