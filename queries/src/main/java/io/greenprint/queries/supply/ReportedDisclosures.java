package io.greenprint.queries.supply;

import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.DisclosureGaps;
import io.greenprint.queries.disclosure.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of a chain's members disclose of a framework, rolled up by attributed spend: Σ
 * x·s / Σ x with s the mean score of a member's requirements that apply and could be judged. Of a
 * member without a report nothing is known: it counts as 0 in the lower bound and as 1 in the
 * upper.
 *
 * @param lower NaN where attributed spend has no answer
 * @param upper NaN where attributed spend has no answer
 * @param members shown members, by tier and id
 */
public record ReportedDisclosures(
    Framework framework, int year, double lower, double upper, List<Member> members) {

  public ReportedDisclosures {
    members = List.copyOf(members);
  }

  /**
   * A member.
   *
   * @param score 0 to 1; null where it did not report, or nothing could be judged
   * @param gaps requirements of which nothing was found, or nothing but an index row
   * @param explained requirements whose absence its report explains: listed, no gaps
   */
  public record Member(
      ChainMember member,
      @Nullable Double score,
      List<Requirement> gaps,
      List<Requirement> explained) {

    public Member {
      gaps = List.copyOf(gaps);
      explained = List.copyOf(explained);
    }

    /** Whether it reported for the year. */
    public boolean reported() {
      return score != null || !gaps.isEmpty() || !explained.isEmpty();
    }
  }

  static ReportedDisclosures of(
      ChainAudit audit, Framework framework, int year, List<DisclosureGaps> reports) {
    Map<String, List<Gap>> ofFirm = new HashMap<>();
    reports.forEach(report -> ofFirm.put(report.enterprise().id(), report.gaps()));
    List<Member> members = new ArrayList<>();
    double total = 0;
    double known = 0;
    double unknown = 0;
    for (AuditedMember member : audit.members()) {
      Member judged =
          member(member.member(), ofFirm.getOrDefault(member.member().realId(), List.of()));
      members.add(judged);
      double spend = audit.figures().spend().of(member.node());
      total += spend;
      Double score = judged.score();
      known += score == null ? 0 : spend * score;
      unknown += score == null ? spend : 0;
    }
    return new ReportedDisclosures(
        framework, year, known / total, (known + unknown) / total, members);
  }

  private static Member member(ChainMember member, List<Gap> gaps) {
    List<Requirement> missing = new ArrayList<>();
    List<Requirement> explained = new ArrayList<>();
    double sum = 0;
    int judged = 0;
    for (Gap gap : gaps) {
      Double score = gap.score();
      if (score != null) {
        sum += score;
        judged++;
      }
      if (gap.status() == Gap.Status.MISSING || gap.status() == Gap.Status.CLAIMED_ONLY) {
        missing.add(gap.requirement());
      }
      if (gap.reason() == Gap.NotApplicable.EXPLAINED_IN_REPORT) {
        explained.add(gap.requirement());
      }
    }
    return new Member(
        member, judged == 0 ? null : Double.valueOf(sum / judged), missing, explained);
  }
}
