package io.greenprint.queries.supply;

import org.jspecify.annotations.Nullable;

/** Small systems of linear equations, by Gaussian elimination with partial pivoting. */
final class DenseSystem {

  private DenseSystem() {}

  /**
   * Solves {@code matrix · y = right}; both arguments are overwritten.
   *
   * @return the solution; null when the matrix is singular
   */
  static double @Nullable [] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      if (matrix[pivot][column] == 0) {
        return null;
      }
      swap(matrix, right, column, pivot);
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        if (factor != 0) {
          for (int k = column; k < n; k++) {
            matrix[row][k] -= factor * matrix[column][k];
          }
          right[row] -= factor * right[column];
        }
      }
    }
    double[] solution = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double sum = right[row];
      for (int k = row + 1; k < n; k++) {
        sum -= matrix[row][k] * solution[k];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }

  private static void swap(double[][] matrix, double[] right, int a, int b) {
    double[] row = matrix[a];
    matrix[a] = matrix[b];
    matrix[b] = row;
    double value = right[a];
    right[a] = right[b];
    right[b] = value;
  }
}
