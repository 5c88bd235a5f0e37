package io.greenprint.api.demo;

import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.Move;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Indicator;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.Assessments.Basis;
import io.greenprint.graph.store.Assessments.Done;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Rounds;
import io.greenprint.graph.store.Rounds.Invited;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.disclosure.Scoring;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A city of invented firms at work: their reports of three years, and a round of self-assessments
 * with firms that have not begun, that are at it, and whose assessments are handed in, returned or
 * accepted. The same seed gives the same city.
 *
 * @param firms how many
 * @param lastYear the last of the three years
 */
public record Demonstration(long seed, int firms, int lastYear) {

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

  /** The framework of the round: the one that binds most firms that publish reports. */
  public static final String FRAMEWORK = "exchange-2024";

  private static final int YEARS = 3;
  private static final String OFFICIAL = "示例园区管理员";
  private static final int MOST_TONNES = 90_000;

  /** Out of a hundred firms so many have not begun, are at it, handed in, were given it back. */
  private static final int NOT_BEGUN = 15;

  private static final int AT_WORK = 50;
  private static final int HANDED_IN = 80;
  private static final int GIVEN_BACK = 86;

  /** The city of 400 firms that {@code serve --demo} shows. */
  public static Demonstration standard() {
    return new Demonstration(20_261_120, 400, 2024);
  }

  /**
   * Writes it all; gives the round.
   *
   * @param deadline last day of the round
   */
  public Round write(
      Originals originals,
      ReportStore reports,
      Rounds rounds,
      Assessments assessments,
      LocalDate deadline) {
    for (int year = lastYear - YEARS + 1; year <= lastYear; year++) {
      int reporting = firms * (5 - 1 - lastYear + year) / 5;
      new InventedFirms(seed, reporting, year).reports(originals).forEach(reports::publish);
      LOG.info("示例企业 {} 年报告 {} 份已入库 / {} reports of {} are in", year, reporting, reporting, year);
    }
    Round round =
        rounds.create(
            "示例园区 " + lastYear + " 年度 ESG 自评",
            FRAMEWORK,
            lastYear,
            deadline,
            IntStream.range(0, firms)
                .mapToObj(firm -> new Invited(InventedFirms.name(firm), InventedFirms.code(firm)))
                .toList(),
            OFFICIAL);
    Random random = new Random(seed);
    for (int firm = 0; firm < firms; firm++) {
      assess(firm, random, assessments);
    }
    LOG.info("示例自评已就绪 / The round of self-assessments is ready: /rounds/{}", round.id());
    return round;
  }

  private void assess(int firm, Random random, Assessments assessments) {
    int fate = random.nextInt(100);
    if (fate < NOT_BEGUN) {
      return;
    }
    String person = "示例企业" + (firm + 1) + "填报人";
    Assessment opened = assessments.open(InventedFirms.code(firm), FRAMEWORK, lastYear, person);
    assessments.save(opened.id(), answers(random, fate < AT_WORK ? 0.3 : 0.8), person);
    if (fate < AT_WORK) {
      return;
    }
    Assessment handedIn = moved(assessments, opened, Move.SUBMIT, person, null);
    if (fate >= GIVEN_BACK) {
      moved(assessments, handedIn, Move.ACCEPT, OFFICIAL, null);
    } else if (fate >= HANDED_IN) {
      moved(assessments, handedIn, Move.RETURN, OFFICIAL, "请补充能源与排放数据的台账。");
    }
  }

  private static Assessment moved(
      Assessments assessments, Assessment was, Move move, String by, @Nullable String remarks) {
    Basis basis = new Basis(List.of(), Scoring.current().id());
    return ((Done) assessments.move(was.id(), move, was.version(), by, remarks, basis))
        .assessment();
  }

  /**
   * Answers to some of the sub-points of the framework.
   *
   * @param share about how many of them, 0 to 1
   */
  public static List<Draft> answers(Random random, double share) {
    Map<Subject, Requirement> subjects = subjects();
    List<Draft> drafts = new ArrayList<>();
    subjects.forEach(
        (subject, requirement) -> {
          if (random.nextDouble() < share) {
            drafts.add(new Draft(subject, 0, content(random, requirement)));
          }
        });
    return drafts;
  }

  /** What answers to the framework may be about, each with the first item that asks for it. */
  public static Map<Subject, Requirement> subjects() {
    Framework framework = FrameworkLibrary.standard().framework(FRAMEWORK).orElseThrow();
    Map<Subject, Requirement> subjects = new LinkedHashMap<>();
    for (Requirement requirement : framework.requirements()) {
      for (SubPoint point : requirement.points()) {
        subjects.putIfAbsent(Subject.of(requirement, point), requirement);
      }
    }
    return subjects;
  }

  private static Content content(Random random, Requirement requirement) {
    int kind = random.nextInt(20);
    if (kind < 2) {
      return words(Extent.EXPLAINED, "尚未统计，计划明年披露。");
    }
    if (kind < 3) {
      return words(Extent.NOT_APPLICABLE, "本企业不涉及该业务。");
    }
    if (kind < 6) {
      return words(Extent.PARTLY, "部分厂区已开展。");
    }
    if (requirement.kind() == Indicator.Kind.QUANTITATIVE && !requirement.units().isEmpty()) {
      return new Content(
          Manner.ADDED,
          Extent.COVERED,
          BigDecimal.valueOf(100 + random.nextInt(MOST_TONNES)),
          requirement.units().getFirst(),
          Boundary.Kind.FIRM,
          "取自能源与环境台账。",
          null,
          null);
    }
    return words(Extent.COVERED, "制度与台账齐备，见企业内部文件。");
  }

  private static Content words(Extent extent, String note) {
    return new Content(Manner.ADDED, extent, null, null, null, note, null, null);
  }
}
