package io.greenprint.api.evaluate;

/**
 * Agreement on one kind of fact.
 *
 * @param agreed facts in both
 * @param annotated facts that the reader found
 * @param extracted facts that extraction found
 */
public record Score(int agreed, int annotated, int extracted) {

  /** Nothing seen yet. */
  public static final Score NONE = new Score(0, 0, 0);

  /** Both together. */
  public Score plus(Score other) {
    return new Score(
        agreed + other.agreed, annotated + other.annotated, extracted + other.extracted);
  }

  /**
   * Share of what was extracted that is right; 1 where nothing was extracted and nothing was there.
   */
  public double precision() {
    if (extracted == 0) {
      return annotated == 0 ? 1 : 0;
    }
    return (double) agreed / extracted;
  }

  /** Share of what was there that was extracted; 1 where nothing was there. */
  public double recall() {
    return annotated == 0 ? 1 : (double) agreed / annotated;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
