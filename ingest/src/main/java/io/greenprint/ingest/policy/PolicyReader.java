package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.policy.facts.CitationReader;
import io.greenprint.ingest.policy.facts.ConditionReader;
import io.greenprint.ingest.policy.facts.NoticeReader;
import io.greenprint.ingest.policy.facts.ParticipantReader;
import io.greenprint.ingest.policy.facts.RegisterReader;
import io.greenprint.ingest.policy.facts.Source;
import io.greenprint.ingest.policy.facts.TargetReader;
import io.greenprint.ingest.text.Mended;
import io.greenprint.ingest.text.Mender;
import java.util.List;

/**
 * Reads policy documents: stored text to header, outline, tasks with their bodies, and the facts
 * that hang on them. Pure: the same text gives the same readings.
 */
public final class PolicyReader {

  private PolicyReader() {}

  /** The documents of a file, in order; one that orders no work has no tasks. */
  public static List<PolicyReading> read(Text text) {
    Mended mended = Mender.mend(text);
    return List.of(read(text, mended, 0, mended.text().length()));
  }

  private static PolicyReading read(Text text, Mended mended, int from, int to) {
    DocumentHeader header = DocumentHeader.read(mended, from, to);
    Outline outline = Outline.read(mended.text(), header.bodyStart(), to);
    PolicyContext bare =
        new PolicyContext(text, mended, header.document(), outline.sections(mended), List.of());
    BodyResolution bodies = new BodyResolution(header.document());
    List<Task> tasks =
        new TaskReader(
                mended,
                outline,
                TaskTable.in(text, mended, from, to),
                header.document().title(),
                bare.year())
            .read(header.bodyStart()).stream().map(bodies::resolved).toList();
    PolicyContext context =
        new PolicyContext(text, mended, header.document(), bare.sections(), tasks);
    Source source =
        Source.of(text, mended, context.document(), context.sections(), context.tasks());
    return new PolicyReading(
        context.document(),
        context.sections(),
        context.tasks(),
        List.of(),
        TargetReader.read(source),
        ConditionReader.read(source),
        CitationReader.read(source),
        RegisterReader.read(source),
        NoticeReader.read(source),
        ParticipantReader.read(source),
        List.of());
  }
}
