package io.greenprint.graph.testkit;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Section;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.store.Publication;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of an invented city, written and read by this class alone, so that tests of the store and
 * of queries need no extraction. Each task has a lead, a supporting body, a deadline and a target.
 */
public final class InventedPlan {

  private static final List<String> BUREAUS =
      List.of("市发改委", "市工信局", "市生态环境局", "市住房城乡建设局", "市交通运输局", "市财政局");
  private static final List<String> NAMES =
      List.of("云岚市发展和改革委员会", "云岚市工业和信息化局", "云岚市生态环境局", "云岚市住房和城乡建设局", "云岚市交通运输局", "云岚市财政局");

  private String jurisdiction = "云岚市";
  private @Nullable String regionCode = "329900";
  private final StringBuilder words = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final String title;
  private final String docNumber;
  private String rules = "1";

  public InventedPlan(String title, String docNumber) {
    this.title = title;
    this.docNumber = docNumber;
    words.append(title).append('\n');
  }

  /** A plan with this many tasks, ten to a chapter. */
  public static InventedPlan ofTasks(int count) {
    return ofTasks("云岚市工业领域碳达峰实施方案", "云政发〔2024〕7号", count);
  }

  public static InventedPlan ofTasks(String title, String docNumber, int count) {
    InventedPlan plan = new InventedPlan(title, docNumber);
    for (int i = 0; i < count; i++) {
      if (i % 10 == 0) {
        plan.chapter("第" + (i / 10 + 1) + "项工程");
      }
      plan.task("推进第" + (i + 1) + "批绿色工厂建设", i % BUREAUS.size(), (i + 1) % BUREAUS.size());
    }
    return plan;
  }

  /** As another version of the rules would read it. */
  public InventedPlan readBy(String ruleVersion) {
    rules = ruleVersion;
    return this;
  }

  /** Official name of the body that the n-th bureau means. */
  public static String bureau(int n) {
    return NAMES.get(n);
  }

  public static BodyRef body(int n) {
    return new BodyRef(
        NAMES.get(n), BodyRef.Kind.DEPARTMENT, "云岚市", "329900", BodyRef.Basis.LISTED);
  }

  public InventedPlan chapter(String heading) {
    Span span = write(heading);
    words.append('\n');
    sections.add(new Section(sections.size(), -1, 1, "", heading, span, span));
    return this;
  }

  /** A task under the last chapter; {@code lead} and {@code support} number a bureau each. */
  public InventedPlan task(String heading, int lead, int support) {
    int parent = lastChapter();
    Span headingSpan = write(heading);
    write("。");
    int start = words.length();
    Span by = write("2025年底前");
    write("，培育绿色工厂");
    Span amount = write("不少于" + (10 + tasks.size()) + "家");
    Span text = new Span(start, words.length());
    int groupStart = words.length();
    write("。（");
    Assignment first = assignment(Role.LEAD, lead);
    write("牵头，");
    Assignment second = assignment(Role.SUPPORT, support);
    write("配合）");
    Span group = new Span(groupStart + 1, words.length());
    words.append('\n');
    int section = sections.size();
    List<String> path = List.of(sections.get(parent).label(), heading);
    sections.add(
        new Section(section, parent, 2, "", heading, headingSpan, new Span(start, group.end())));
    Deadline deadline =
        new Deadline(
            "2025年底前", by, null, LocalDate.of(2025, 12, 31), Deadline.Precision.YEAR, false);
    int index = tasks.size();
    targets.add(
        new Target(
            section,
            index,
            path,
            "绿色工厂",
            null,
            Target.Operator.AT_LEAST,
            BigDecimal.valueOf(10L + index),
            "家",
            null,
            null,
            deadline,
            null,
            null,
            amount));
    tasks.add(
        new Task(
            index,
            section,
            path,
            heading,
            1,
            1,
            text,
            group,
            List.of(first, second),
            false,
            deadline));
    return this;
  }

  /** A row of an annexed table, which stands in no section and names nobody. */
  public InventedPlan row(String name) {
    int index = tasks.size();
    Span text = write(name);
    words.append('\n');
    tasks.add(new Task(index, -1, List.of(name), name, 1, 1, text, null, List.of(), false, null));
    return this;
  }

  /** A sentence that cites another document. */
  public InventedPlan cites(String cited, @Nullable String number, Citation.Role role) {
    int start = words.length();
    write("《" + cited + "》" + (number == null ? "" : "（" + number + "）"));
    citations.add(new Citation(cited, number, role, new Span(start, words.length())));
    words.append('\n');
    return this;
  }

  /** Of another place than the city. */
  public InventedPlan of(String place, @Nullable String code) {
    jurisdiction = place;
    regionCode = code;
    return this;
  }

  /** A finding about the last body named. */
  public InventedPlan finding(String code) {
    Span span = tasks.getLast().assignments().getLast().span();
    findings.add(
        new Finding(
            code,
            Finding.Severity.WARNING,
            null,
            span,
            new Finding.Message("请核对", "Please check"),
            new Finding.Message("对照原文", "Compare with the original")));
    return this;
  }

  public PolicyReading reading() {
    return new PolicyReading(
        new PolicyDocument(
            title,
            docNumber,
            List.of("云岚市人民政府"),
            LocalDate.of(2024, 3, 1),
            PolicyDocument.Status.ISSUED,
            jurisdiction,
            regionCode,
            List.of("各县（市、区）人民政府"),
            List.of("市委办公室"),
            null,
            new Span(0, words.length())),
        sections,
        tasks,
        List.of(),
        targets,
        List.of(),
        citations,
        List.of(),
        List.of(),
        List.of(),
        findings);
  }

  public Publication publication() {
    return new Publication(
        source(words.toString(), "plan.txt"),
        Text.plain(words.toString()),
        rules,
        List.of(reading()),
        List.of());
  }

  /** The file that holds these words alone. */
  static SourceFile source(String words, String name) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    try {
      String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new SourceFile(id, name, "text/plain", bytes.length, Instant.EPOCH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private int lastChapter() {
    for (int i = sections.size() - 1; i >= 0; i--) {
      if (sections.get(i).level() == 1) {
        return i;
      }
    }
    throw new IllegalStateException("A task needs a chapter");
  }

  private Assignment assignment(Role role, int bureau) {
    String surface = BUREAUS.get(bureau);
    return new Assignment(role, surface, write(surface), body(bureau), false, null, null);
  }

  private Span write(String more) {
    int start = words.length();
    words.append(more);
    return new Span(start, words.length());
  }
}
