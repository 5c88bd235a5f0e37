package io.greenprint.api.benchmarks;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Participant;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Section;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Publication;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A policy graph of a chosen size, drawn from a seed and written through the product's own store:
 * policies of twenty tasks, each task with a body, an enterprise and a deadline, each policy citing
 * two others.
 *
 * @param policies how many; each has twenty tasks
 */
record TrialGraph(long seed, int policies, int bodies, int enterprises) {

  static final int TASKS_OF_POLICY = 20;

  /** The size of the trial that the figures of the peer were taken on: 10,000 tasks. */
  static final TrialGraph STANDARD = new TrialGraph(20261120, 500, 300, 400);

  /** Writes all of it. */
  void fill(PolicyStore store, Originals originals) {
    publications(originals).forEach(store::publish);
  }

  /** The policies one after the other, each drawn when it is asked for. */
  Stream<Publication> publications(Originals originals) {
    Random random = new Random(seed);
    return IntStream.range(0, policies)
        .mapToObj(policy -> new Plan(policy, random).publication(originals));
  }

  int tasks() {
    return policies * TASKS_OF_POLICY;
  }

  private static String title(int policy) {
    return "云岚市第" + policy + "号绿色发展工作方案";
  }

  private static String number(int policy) {
    return "云政发〔2024〕" + policy + "号";
  }

  /** One policy while it is written. */
  private final class Plan {
    private final StringBuilder words = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final int policy;
    private final Random random;

    Plan(int policy, Random random) {
      this.policy = policy;
      this.random = random;
    }

    Publication publication(Originals originals) {
      write(title(policy) + "\n");
      for (int i = 0; i < 2; i++) {
        int cited = random.nextInt(policies);
        citations.add(
            new Citation(
                title(cited), number(cited), Citation.Role.BASIS, write("《" + title(cited) + "》")));
      }
      write("\n");
      for (int task = 0; task < TASKS_OF_POLICY; task++) {
        task(task);
      }
      byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
      Originals.Kept kept = originals.put(new ByteArrayInputStream(bytes));
      return new Publication(
          new SourceFile(kept.id(), policy + ".txt", "text/plain", kept.size(), Instant.EPOCH),
          Text.plain(words.toString()),
          "trial",
          List.of(reading()),
          List.of());
    }

    private void task(int index) {
      String heading = "推进第" + policy + "-" + index + "批绿色工厂建设";
      Span headingSpan = write(heading);
      int start = words.length();
      write("。");
      Span by = write((2025 + random.nextInt(6)) + "年底前");
      write("，支持");
      String enterprise = "云岚" + random.nextInt(enterprises) + "号精工有限公司";
      participants.add(
          new Participant(index, enterprise, Participant.Kind.ENTERPRISE, write(enterprise)));
      write("等企业实施节能降碳改造，完善计量、监测和管理制度。");
      Span text = new Span(start, words.length());
      write("（");
      int body = random.nextInt(bodies);
      String name = "云岚市第" + body + "局";
      Assignment lead =
          new Assignment(
              Role.LEAD,
              name,
              write(name),
              new BodyRef(name, BodyRef.Kind.DEPARTMENT, "云岚市", "329900", BodyRef.Basis.LISTED),
              false,
              null,
              null);
      Span group = new Span(lead.span().start() - 1, write("牵头）").end());
      write("\n");
      int section = sections.size();
      sections.add(
          new Section(section, -1, 1, "", heading, headingSpan, new Span(start, words.length())));
      LocalDate due =
          LocalDate.of(Integer.parseInt(words.substring(by.start(), by.start() + 4)), 12, 31);
      tasks.add(
          new Task(
              index,
              section,
              List.of(heading),
              heading,
              1,
              1,
              text,
              group,
              List.of(lead),
              false,
              new Deadline(
                  words.substring(by.start(), by.end()),
                  by,
                  null,
                  due,
                  Deadline.Precision.YEAR,
                  false)));
    }

    private PolicyReading reading() {
      return new PolicyReading(
          new PolicyDocument(
              title(policy),
              number(policy),
              List.of("云岚市人民政府"),
              LocalDate.of(2024, 1, 1).plusDays(random.nextInt(360)),
              PolicyDocument.Status.ISSUED,
              "云岚市",
              "329900",
              List.of(),
              List.of(),
              null,
              new Span(0, words.length())),
          sections,
          tasks,
          List.of(),
          List.of(),
          List.of(),
          citations,
          List.of(),
          List.of(),
          participants,
          List.of());
    }

    private Span write(String more) {
      int start = words.length();
      words.append(more);
      return new Span(start, words.length());
    }
  }
}
