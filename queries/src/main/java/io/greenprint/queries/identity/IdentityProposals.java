package io.greenprint.queries.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of enterprises that may be one, for people to settle. Two different credit codes are never
 * one, and a pair that somebody kept apart is not asked again. From 0.8 on, with 0.1 more than the
 * next best, a pair is LIKELY; from 0.5 it is OPEN; below, two firms. Nothing is merged by score.
 */
public final class IdentityProposals {

  private static final double LIKELY = 0.8;
  private static final double MARGIN = 0.1;
  private static final double WORTH_ASKING = 0.5;

  /** A pair of letters in more names than this tells firms apart no better than 有限公司 does. */
  private static final int COMMON = 200;

  private IdentityProposals() {}

  /**
   * An enterprise.
   *
   * @param creditCode null where nobody knows it
   * @param identifiers such as {@code stock:000510.SZ}; those of one scheme and value are one
   *     firm's
   */
  public record Firm(String id, String name, @Nullable String creditCode, Set<String> identifiers) {

    public Firm {
      identifiers = Set.copyOf(identifiers);
    }
  }

  /** How sure a proposal is. */
  public enum Grade {
    /** 很可能同一. */
    LIKELY,
    /** 待核. */
    OPEN
  }

  /**
   * Two firms that may be one.
   *
   * @param score 0 to 1
   */
  public record Proposal(Firm firm, Firm other, double score, Grade grade) {}

  /**
   * The proposals, surest first, ties by id.
   *
   * @param apart pairs of ids that somebody kept apart, in either order
   */
  public static List<Proposal> of(List<Firm> firms, Set<Set<String>> apart) {
    Map<String, List<Integer>> blocks = blocks(firms);
    List<Proposal> proposals = new ArrayList<>();
    List<FirmName> names = firms.stream().map(firm -> FirmName.of(firm.name)).toList();
    Map<String, double[]> best = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    for (List<Integer> block : blocks.values()) {
      for (int i = 0; block.size() <= COMMON && i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          int a = block.get(i);
          int b = block.get(j);
          if (seen.add((long) a << Integer.SIZE | b)
              && mayBeOne(firms.get(a), firms.get(b), apart)) {
            double score = score(firms.get(a), firms.get(b), names.get(a), names.get(b));
            if (score >= WORTH_ASKING) {
              proposals.add(new Proposal(firms.get(a), firms.get(b), score, Grade.OPEN));
              note(best, firms.get(a).id, score);
              note(best, firms.get(b).id, score);
            }
          }
        }
      }
    }
    return proposals.stream()
        .map(proposal -> graded(proposal, best))
        .sorted(
            Comparator.comparingDouble((Proposal proposal) -> -proposal.score)
                .thenComparing(proposal -> proposal.firm.id)
                .thenComparing(proposal -> proposal.other.id))
        .toList();
  }

  /** Firms by what their names and identifiers share: only those of one block are compared. */
  private static Map<String, List<Integer>> blocks(List<Firm> firms) {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < firms.size(); i++) {
      Set<String> keys = new HashSet<>(FirmName.of(firms.get(i).name).pairs());
      keys.addAll(firms.get(i).identifiers);
      for (String key : keys) {
        blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    return blocks;
  }

  private static boolean mayBeOne(Firm a, Firm b, Set<Set<String>> apart) {
    boolean twoCodes =
        a.creditCode != null && b.creditCode != null && !a.creditCode.equals(b.creditCode);
    return !twoCodes && !apart.contains(Set.of(a.id, b.id));
  }

  /**
   * A shared identifier weighs more than any name: firms change their names and keep their codes.
   */
  private static double score(Firm a, Firm b, FirmName name, FirmName other) {
    double likeness = name.likeness(other);
    return a.identifiers.stream().anyMatch(b.identifiers::contains)
        ? Math.max(likeness, 0.95)
        : likeness;
  }

  private static void note(Map<String, double[]> best, String id, double score) {
    double[] two = best.computeIfAbsent(id, _ -> new double[2]);
    if (score > two[0]) {
      two[1] = two[0];
      two[0] = score;
    } else if (score > two[1]) {
      two[1] = score;
    }
  }

  private static Proposal graded(Proposal proposal, Map<String, double[]> best) {
    boolean likely =
        proposal.score >= LIKELY
            && isClear(proposal.score, best.getOrDefault(proposal.firm.id, new double[2]))
            && isClear(proposal.score, best.getOrDefault(proposal.other.id, new double[2]));
    return likely
        ? new Proposal(proposal.firm, proposal.other, proposal.score, Grade.LIKELY)
        : proposal;
  }

  private static boolean isClear(double score, double[] two) {
    return score >= two[0] && score - two[1] >= MARGIN;
  }
}
