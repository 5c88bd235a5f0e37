package io.greenprint.queries;

import java.util.Objects;

/** A question that cannot be answered, with its {@link Problem}. The message is for users. */
public final class QueryException extends RuntimeException {

  private final Problem problem;

  public QueryException(Problem problem, Object... arguments) {
    super(problem.message(arguments));
    this.problem = problem;
  }

  public QueryException(Throwable cause, Problem problem, Object... arguments) {
    super(problem.message(arguments), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** What is wrong and how to mend it, Chinese first. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
