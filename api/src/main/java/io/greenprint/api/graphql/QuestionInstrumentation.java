package io.greenprint.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import graphql.schema.GraphQLDirective;
import io.greenprint.api.access.Callers;
import io.greenprint.api.audit.Trail;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * All that stands around a question: who asks; its view of the graph, as new as {@code @minVersion}
 * asks; its bounds; and the codes of errors that no data fetcher threw. One class, because
 * graphql-java asks every instrumentation about every field of an answer.
 */
final class QuestionInstrumentation extends SimplePerformantInstrumentation {

  private static final String MIN_VERSION = "minVersion";

  /** Under this name controllers find who asks. */
  private static final String CALLER = "caller";

  private final Views views;
  private final Callers callers;
  private final Trail trail;

  QuestionInstrumentation(Views views, Callers callers, Trail trail) {
    this.views = views;
    this.callers = callers;
    this.trail = trail;
  }

  @Override
  public ExecutionContext instrumentExecutionContext(
      ExecutionContext context,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    context.getGraphQLContext().put(CALLER, callers.current());
    context.getGraphQLContext().put(RequestView.KEY, views.view(minVersion(context)));
    return context;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext question = parameters.getExecutionContext();
    QuestionBounds.check(question);
    return new QuestionTrail(trail, question.getGraphQLContext().get(CALLER), question);
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return CompletableFuture.completedFuture(Errors.withCodes(result));
  }

  private static @Nullable Long minVersion(ExecutionContext context) {
    List<Directive> asked = context.getOperationDefinition().getDirectives(MIN_VERSION);
    GraphQLDirective directive = context.getGraphQLSchema().getDirective(MIN_VERSION);
    if (asked.isEmpty() || directive == null) {
      return null;
    }
    Map<String, Object> arguments =
        ValuesResolver.getArgumentValues(
            directive.getArguments(),
            asked.getFirst().getArguments(),
            context.getCoercedVariables(),
            context.getGraphQLContext(),
            context.getLocale());
    return arguments.get("version") instanceof Integer version
        ? Long.valueOf(version.longValue())
        : null;
  }
}
