package io.greenprint.api.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.greenprint.queries.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a question: how deep it goes and how many rows it can ask for. Looked at in one walk
 * over the question, before anything is fetched; what {@code @skip} and {@code @include} leave out
 * counts too.
 */
final class QuestionBounds {

  /** Deep enough for the introspection that GraphiQL sends. */
  static final int DEEPEST = 15;

  /** About so many fields in the answer. */
  static final int DEAREST = 50_000;

  /** Rows that a list without a page length is counted as. */
  private static final int USUAL_LIST = 5;

  private static final String PAGE_LENGTH = "first";

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final CoercedVariables variables;
  private int deepest;

  private QuestionBounds(ExecutionContext context) {
    this.schema = context.getGraphQLSchema();
    this.fragments = context.getFragmentsByName();
    this.variables = context.getCoercedVariables();
  }

  /**
   * Refuses a question that goes deeper or can give more than the bounds.
   *
   * @throws AbortExecutionException with the code of the problem
   */
  static void check(ExecutionContext context) {
    QuestionBounds bounds = new QuestionBounds(context);
    long cost =
        bounds.cost(context.getOperationDefinition().getSelectionSet(), bounds.root(context), 1);
    if (bounds.deepest > DEEPEST) {
      throw new Refused(Problem.TOO_DEEP, bounds.deepest, DEEPEST);
    }
    if (cost > DEAREST) {
      throw new Refused(Problem.TOO_DEAR, cost, DEAREST);
    }
  }

  private GraphQLCompositeType root(ExecutionContext context) {
    return switch (context.getOperationDefinition().getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private long cost(@Nullable SelectionSet selected, GraphQLCompositeType type, int depth) {
    if (selected == null) {
      return 0;
    }
    deepest = Math.max(deepest, depth);
    if (depth > DEEPEST) {
      return 0; // refused anyway
    }
    long cost = 0;
    for (Selection<?> selection : selected.getSelections()) {
      cost +=
          switch (selection) {
            case Field field -> cost(field, type, depth);
            case InlineFragment fragment ->
                cost(
                    fragment.getSelectionSet(),
                    fragment.getTypeCondition() == null
                        ? type
                        : composite(fragment.getTypeCondition().getName()),
                    depth);
            case FragmentSpread spread -> {
              FragmentDefinition fragment =
                  Objects.requireNonNull(fragments.get(spread.getName()), "validated");
              yield cost(
                  fragment.getSelectionSet(),
                  composite(fragment.getTypeCondition().getName()),
                  depth);
            }
            default -> throw new IllegalStateException("No selection: " + selection);
          };
    }
    return Math.min(cost, Integer.MAX_VALUE);
  }

  /** A field costs 1 and what is below it, once for each row that it may give. */
  private long cost(Field field, GraphQLCompositeType parent, int depth) {
    if (field.getSelectionSet() == null) {
      return 1;
    }
    GraphQLFieldDefinition definition =
        Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) parent, field.getName());
    GraphQLType below = GraphQLTypeUtil.unwrapAll(definition.getType());
    long ofOne = cost(field.getSelectionSet(), (GraphQLCompositeType) below, depth + 1);
    return 1 + rows(field, definition, parent) * ofOne;
  }

  private long rows(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType parent) {
    GraphQLArgument pageLength = definition.getArgument(PAGE_LENGTH);
    if (pageLength != null) {
      return Math.max(1, pageLength(field, pageLength));
    }
    boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    // Rows of a page were counted with the page itself.
    return list && !parent.getName().endsWith("Connection") ? USUAL_LIST : 1;
  }

  private int pageLength(Field field, GraphQLArgument pageLength) {
    Object value = pageLength.getArgumentDefaultValue().getValue();
    for (Argument argument : field.getArguments()) {
      if (argument.getName().equals(PAGE_LENGTH)) {
        value =
            argument.getValue() instanceof VariableReference variable
                ? variables.get(variable.getName())
                : argument.getValue();
      }
    }
    return switch (value) {
      case IntValue literal -> literal.getValue().intValue();
      case Integer number -> number;
      case null, default -> 1;
    };
  }

  private GraphQLCompositeType composite(String name) {
    return (GraphQLCompositeType) schema.getType(name);
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
