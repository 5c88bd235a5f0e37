package io.greenprint.api.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import graphql.schema.GraphQLDirective;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the request's view into its context, as new as {@code @minVersion} asks. */
final class ViewInstrumentation extends SimplePerformantInstrumentation {

  private static final String MIN_VERSION = "minVersion";

  private final Views views;

  ViewInstrumentation(Views views) {
    this.views = views;
  }

  @Override
  public ExecutionContext instrumentExecutionContext(
      ExecutionContext context,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    context.getGraphQLContext().put(RequestView.KEY, views.view(minVersion(context)));
    return context;
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
