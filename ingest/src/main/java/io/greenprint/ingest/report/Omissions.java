package io.greenprint.ingest.report;

import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reasons that the prose of a report gives for not disclosing something. */
final class Omissions {

  private static final int NEAR_CHINESE = 24;
  private static final int NEAR_LATIN = 80;
  private static final int NAME = 3;

  private Omissions() {}

  /**
   * The sentence that says why an indicator is not disclosed; null where none does. Only words that
   * name the indicator by themselves count, since a sentence on something else may stand near.
   */
  static @Nullable Disclosure explained(IndicatorLibrary.Entry entry, List<Passage> passages) {
    for (Passage passage : passages) {
      if (passage.index() || !ReportWords.EXPLAINED.in(passage.text())) {
        continue;
      }
      for (Point point : entry.points()) {
        for (Words.Hit hit : point.any().hits(passage.text())) {
          if (hit.word().length() >= NAME
              && !point.not().in(passage.text())
              && besides(passage.text(), hit)) {
            return new Disclosure(
                entry.indicator().id(),
                Disclosure.Status.EXPLAINED,
                Coverage.MISSING,
                Set.of(),
                null,
                List.of(StatementFinder.evidence(point.id(), passage, hit.start())),
                List.of());
          }
        }
      }
    }
    return null;
  }

  /** Whether a reason for leaving it out stands after or before the words. */
  static boolean besides(String text, Words.Hit hit) {
    int near = text.charAt(hit.start()) < 0x80 ? NEAR_LATIN : NEAR_CHINESE;
    int from = Math.max(0, hit.start() - near);
    int to = Math.min(text.length(), hit.end() + near);
    return ReportWords.EXPLAINED.in(text, from, to);
  }
}
