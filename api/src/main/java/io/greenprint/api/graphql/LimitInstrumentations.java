package io.greenprint.api.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLTypeUtil;
import io.greenprint.queries.Problem;
import java.util.Map;

/** Bounds of a question: how deep it goes and how many rows it can ask for. */
final class LimitInstrumentations {

  /** Deep enough for the introspection that GraphiQL sends. */
  static final int DEEPEST = 15;

  /** About so many fields in the answer. */
  static final int DEAREST = 50_000;

  /** Rows that a list without a page length is counted as. */
  private static final int USUAL_LIST = 5;

  private LimitInstrumentations() {}

  /** Refuses questions of more than {@link #DEEPEST} levels. */
  static Instrumentation depth() {
    return new MaxQueryDepthInstrumentation(DEEPEST) {
      @Override
      protected AbortExecutionException mkAbortException(int depth, int deepest) {
        return new Refused(Problem.TOO_DEEP, depth, deepest);
      }
    };
  }

  /** Refuses questions that can give more than {@link #DEAREST} fields. */
  static Instrumentation cost() {
    return new MaxQueryComplexityInstrumentation(DEAREST, LimitInstrumentations::cost) {
      @Override
      protected AbortExecutionException mkAbortException(int cost, int dearest) {
        return new Refused(Problem.TOO_DEAR, cost, dearest);
      }
    };
  }

  /** A field costs 1 and what is below it, once for each row that it may give. */
  private static int cost(FieldComplexityEnvironment field, int below) {
    long rows = 1;
    if (field.getArguments().get("first") instanceof Integer first) {
      rows = Math.max(1, first);
    } else if (GraphQLTypeUtil.isList(
            GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()))
        && !isRowsOfPage(field)) {
      rows = USUAL_LIST;
    }
    return (int) Math.min(Integer.MAX_VALUE / 2, 1 + rows * below);
  }

  /** Rows of a page were counted with the page itself. */
  private static boolean isRowsOfPage(FieldComplexityEnvironment field) {
    return field.getParentType().getName().endsWith("Connection");
  }

  /** A question that is not even begun. */
  private static final class Refused extends AbortExecutionException {

    private final Problem problem;

    Refused(Problem problem, Object... arguments) {
      super(problem.message(arguments));
      this.problem = problem;
    }

    @Override
    public Map<String, Object> getExtensions() {
      return Errors.extensions(problem);
    }
  }
}
