package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.List;

/**
 * How green the upstream is on the date: by tier and as a whole, by count, by attributed spend and,
 * at tier 1, by direct spend. Shares run from 0 to 1 and are lower bounds: a supplier of whom
 * nothing is known does not count as green; {@link Share#upper} counts it.
 */
public final class GreenCoverage {

  private final Answer[] answers;
  private final List<Share> tiers;
  private final Share all;
  private final double direct;

  private GreenCoverage(Answer[] answers, List<Share> tiers, Share all, double direct) {
    this.answers = answers;
    this.tiers = List.copyOf(tiers);
    this.all = all;
    this.direct = direct;
  }

  public static GreenCoverage of(Upstream upstream, AttributedSpend spend, GreenRule rule) {
    Answer[] answers = new Answer[upstream.nodes()];
    List<Tally> tallies = new ArrayList<>();
    Tally all = new Tally();
    Tally direct = new Tally();
    for (int i = 1; i < answers.length; i++) {
      int company = upstream.company(i);
      answers[i] =
          rule.judge(
              upstream.network().certificates(company),
              upstream.network().penalties(company),
              upstream.scope().asOf());
      if (tallies.size() < upstream.tier(i)) {
        tallies.add(new Tally());
      }
      tallies.getLast().add(answers[i], spend.of(i));
      all.add(answers[i], spend.of(i));
      direct.add(answers[i], spend.direct(i));
    }
    List<Share> tiers = new ArrayList<>();
    for (Tally tally : tallies) {
      tiers.add(tally.share(tiers.size() + 1));
    }
    return new GreenCoverage(answers, tiers, all.share(0), direct.share(0).bySpend());
  }

  /** Whether a node other than the leader is green. */
  public Answer of(int node) {
    return answers[node];
  }

  /** Tier 1, tier 2 and so on. */
  public List<Share> tiers() {
    return tiers;
  }

  /** All tiers together; its {@code tier} is 0. */
  public Share all() {
    return all;
  }

  /** Share of the leader's direct spend that goes to green suppliers; NaN without such spend. */
  public double byDirectSpend() {
    return direct;
  }

  /**
   * Green among a set of suppliers.
   *
   * @param tier the tier; 0 for all
   * @param companies how many there are
   * @param green how many are green
   * @param unknown how many nothing is known of
   * @param spend attributed spend of all; NaN when that has no answer
   * @param greenSpend attributed spend of the green ones
   * @param unknownSpend attributed spend of those nothing is known of
   */
  public record Share(
      int tier,
      int companies,
      int green,
      int unknown,
      double spend,
      double greenSpend,
      double unknownSpend) {

    /** Green by count; NaN for none. */
    public double byCount() {
      return (double) green / companies;
    }

    /** Green by spend; NaN where there is no spend. */
    public double bySpend() {
      return greenSpend / spend;
    }

    /** The same shares if all of whom nothing is known were green. */
    public Share upper() {
      return new Share(tier, companies, green + unknown, 0, spend, greenSpend + unknownSpend, 0);
    }
  }

  private static final class Tally {

    private int companies;
    private int green;
    private int unknown;
    private double spend;
    private double greenSpend;
    private double unknownSpend;

    void add(Answer answer, double amount) {
      companies++;
      spend += amount;
      switch (answer) {
        case YES -> {
          green++;
          greenSpend += amount;
        }
        case UNKNOWN -> {
          unknown++;
          unknownSpend += amount;
        }
        case NO -> {}
      }
    }

    Share share(int tier) {
      // No supplier, no figure: NaN spend of all carries into the shares.
      return new Share(tier, companies, green, unknown, spend, greenSpend, unknownSpend);
    }
  }
}
