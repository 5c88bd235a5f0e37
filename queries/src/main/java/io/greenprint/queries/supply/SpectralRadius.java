package io.greenprint.queries.supply;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Spectral radius of a matrix of non-negative weights: the largest over its strongly connected
 * components, each enclosed by Collatz and Wielandt's bounds, min and max of (Mv)ᵢ / vᵢ for any
 * positive v. Small components are closed in by Noda's iteration (quadratic), large ones by shifted
 * power iteration; {@link #lower} and {@link #upper} say what was reached.
 *
 * @param lower no more than the true radius
 * @param upper no less than the true radius
 */
record SpectralRadius(double lower, double upper) {

  private static final int SMALL = 200;
  private static final double TOLERANCE = 1e-12;
  private static final int NODA_STEPS = 100;
  private static final int POWER_STEPS = 3_000;

  static SpectralRadius of(Adjacency matrix, Components components) {
    double lower = 0;
    double upper = 0;
    for (int c = 0; c < components.count(); c++) {
      SpectralRadius radius = ofComponent(matrix, components, c);
      lower = Math.max(lower, radius.lower);
      upper = Math.max(upper, radius.upper);
    }
    return new SpectralRadius(lower, upper);
  }

  /** The middle of the bounds. */
  double value() {
    return (lower + upper) / 2;
  }

  /** Of one component. */
  static SpectralRadius ofComponent(Adjacency matrix, Components components, int c) {
    int size = components.size(c);
    if (size == 1) {
      double loop = loop(matrix, components.member(c, 0));
      return new SpectralRadius(loop, loop);
    }
    Adjacency block = components.block(matrix, c);
    double[] vector = new double[size];
    Arrays.fill(vector, 1);
    return size <= SMALL ? noda(block, vector) : power(block, vector);
  }

  private static double loop(Adjacency matrix, int node) {
    double sum = 0;
    for (int e = matrix.start(node); e < matrix.start(node + 1); e++) {
      if (matrix.target(e) == node) {
        sum += matrix.weight(e);
      }
    }
    return sum;
  }

  private static SpectralRadius noda(Adjacency block, double[] vector) {
    SpectralRadius bounds = new SpectralRadius(0, Double.MAX_VALUE);
    for (int step = 0; step < NODA_STEPS; step++) {
      bounds = bounds.narrowed(block, vector);
      if (bounds.isNarrow()) {
        break;
      }
      double[] next = shiftedSolve(block, bounds.upper, vector);
      if (next == null || !isPositive(next)) {
        break; // the shift is the radius itself, as far as doubles can tell
      }
      System.arraycopy(next, 0, vector, 0, next.length);
      scale(vector);
    }
    return bounds;
  }

  private static double @Nullable [] shiftedSolve(Adjacency block, double shift, double[] right) {
    int n = block.nodes();
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = shift;
      for (int e = block.start(i); e < block.start(i + 1); e++) {
        matrix[i][block.target(e)] -= block.weight(e);
      }
    }
    return DenseSystem.solve(matrix, right.clone());
  }

  private static SpectralRadius power(Adjacency block, double[] vector) {
    SpectralRadius bounds = new SpectralRadius(0, Double.MAX_VALUE);
    for (int step = 0; step < POWER_STEPS; step++) {
      double[] image = image(block, vector);
      bounds = bounds.narrowed(image, vector);
      if (bounds.isNarrow()) {
        break;
      }
      // Half the radius as shift: no component that goes round in step can keep the vector turning.
      double shift = bounds.upper / 2;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = image[i] + shift * vector[i];
      }
      scale(vector);
    }
    return bounds;
  }

  private SpectralRadius narrowed(Adjacency block, double[] vector) {
    return narrowed(image(block, vector), vector);
  }

  private SpectralRadius narrowed(double[] image, double[] vector) {
    double min = Double.MAX_VALUE;
    double max = 0;
    for (int i = 0; i < vector.length; i++) {
      double ratio = image[i] / vector[i];
      min = Math.min(min, ratio);
      max = Math.max(max, ratio);
    }
    return new SpectralRadius(Math.max(lower, min), Math.min(upper, max));
  }

  private boolean isNarrow() {
    return upper - lower <= TOLERANCE * upper;
  }

  private static double[] image(Adjacency matrix, double[] vector) {
    double[] image = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int e = matrix.start(i); e < matrix.start(i + 1); e++) {
        image[i] += matrix.weight(e) * vector[matrix.target(e)];
      }
    }
    return image;
  }

  private static boolean isPositive(double[] vector) {
    for (double value : vector) {
      if (!(value > 0) || Double.isInfinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static void scale(double[] vector) {
    double max = 0;
    for (double value : vector) {
      max = Math.max(max, value);
    }
    for (int i = 0; i < vector.length; i++) {
      // A component's vector is positive; keep the smallest entries from falling to zero.
      vector[i] = Math.max(vector[i] / max, Double.MIN_NORMAL);
    }
  }
}
