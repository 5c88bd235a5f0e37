package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Section;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Span;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy documents: stored text to header, outline, tasks with their bodies, and the facts
 * that hang on them. Pure: the same text gives the same readings.
 */
public final class PolicyReader {

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年(?!.{0,3}[-—－至])");
  private static final Pattern ORGANISATION = Pattern.compile("组织|领导|统筹|协调");

  private PolicyReader() {}

  /** The documents of a file, in order; one that orders no work has no tasks. */
  public static List<PolicyReading> read(Text text) {
    Mended mended = Mender.mend(text);
    List<PolicyReading> readings = new ArrayList<>();
    for (Span part : DocumentParts.of(mended.text())) {
      DocumentHeader header = DocumentHeader.read(mended, part.start(), part.end());
      PolicyDocument carrier = readings.isEmpty() ? null : readings.getFirst().document();
      readings.add(
          read(text, mended, carrier == null ? header : header.carriedBy(carrier), part.end()));
    }
    return List.copyOf(readings);
  }

  private static PolicyReading read(Text text, Mended mended, DocumentHeader header, int to) {
    PolicyDocument document = header.document();
    int from = mended.locate(document.span()).start();
    List<TaskTable> tables = TaskTable.in(text, mended, from, to);
    List<Span> stretches = Annexes.workIn(mended.text(), header.bodyStart(), to, tables);
    Outline outline = Outline.read(mended.text(), stretches, tables);
    List<Section> sections = outline.sections(mended);
    List<Task> tasks =
        BodyResolution.resolved(
            document,
            new TaskReader(mended, outline, tables, document.title(), year(document))
                .read(stretches));
    Source source = Source.of(text, mended, document, sections, tasks);
    return new PolicyReading(
        document,
        sections,
        tasks,
        generalRoles(tasks),
        TargetReader.read(source),
        ConditionReader.read(source),
        CitationReader.read(source),
        RegisterReader.read(source),
        NoticeReader.read(source),
        ParticipantReader.read(source),
        PolicyFindings.of(text, document, tasks, groups(mended, header.bodyStart(), to)));
  }

  /** Where responsibility groups stand, whether or not the outline leads to a task for them. */
  private static List<Span> groups(Mended mended, int from, int to) {
    return Groups.in(DocumentRules.blank(mended.text()), from, to).stream()
        .map(group -> mended.origin(group.content()))
        .toList();
  }

  /** Year that words such as 年底前 mean: the title's (2022年工作要点), else the date's. */
  private static @Nullable Integer year(PolicyDocument document) {
    Matcher named = YEAR.matcher(document.title());
    if (named.find()) {
      return Integer.valueOf(named.group(1));
    }
    return document.date() == null ? null : Integer.valueOf(document.date().getYear());
  }

  /**
   * Who coordinates and guides, where the sections on organisation say it for the whole document.
   */
  private static List<Assignment> generalRoles(List<Task> tasks) {
    return tasks.stream()
        .filter(t -> ORGANISATION.matcher(t.title()).find())
        .flatMap(t -> t.assignments().stream())
        .filter(a -> a.role() == Role.COORDINATE || a.role() == Role.GUIDE)
        .toList();
  }
}
