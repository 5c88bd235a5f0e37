package io.greenprint.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.greenprint.api.access.Caller;
import io.greenprint.api.audit.Trail;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes down a question once it is answered: one entry for each field of its root. */
final class QuestionTrail extends SimpleInstrumentationContext<ExecutionResult> {

  /** What tells nothing of anybody, or is asked with every letter that is typed. */
  private static final Set<String> PASSED_OVER =
      Set.of("caller", "complete", "graphVersion", "__schema", "__type", "__typename");

  /** Never to be kept. */
  private static final Set<String> SECRET = Set.of("password", "input");

  private final Trail trail;
  private final Caller caller;
  private final ExecutionContext question;

  QuestionTrail(Trail trail, Caller caller, ExecutionContext question) {
    this.trail = trail;
    this.caller = caller;
    this.question = question;
  }

  @Override
  public void onCompleted(@Nullable ExecutionResult result, @Nullable Throwable thrown) {
    OperationDefinition operation = question.getOperationDefinition();
    String root =
        switch (operation.getOperation()) {
          case QUERY -> "Query.";
          case MUTATION -> "Mutation.";
          case SUBSCRIPTION -> "Subscription.";
        };
    fields(operation.getSelectionSet())
        .filter(field -> !PASSED_OVER.contains(field.getName()))
        .forEach(
            field ->
                trail.add(caller, root + field.getName(), object(field), outcome(field, result)));
  }

  private Stream<Field> fields(SelectionSet selections) {
    return selections.getSelections().stream().flatMap(this::fields);
  }

  private Stream<Field> fields(Selection<?> selection) {
    return switch (selection) {
      case Field field -> Stream.of(field);
      case InlineFragment fragment -> fields(fragment.getSelectionSet());
      case FragmentSpread spread ->
          fields(Objects.requireNonNull(question.getFragment(spread.getName())).getSelectionSet());
      default -> Stream.empty();
    };
  }

  /** Its arguments with their values; secrets and whole inputs by their names only. */
  private String object(Field field) {
    return field.getArguments().stream()
        .map(argument -> argument.getName() + "=" + value(argument))
        .collect(Collectors.joining(" "));
  }

  private String value(Argument argument) {
    if (SECRET.contains(argument.getName())) {
      return "…";
    }
    Value<?> value = argument.getValue();
    Map<String, Object> variables = question.getCoercedVariables().toMap();
    return switch (value) {
      case VariableReference variable -> String.valueOf(variables.get(variable.getName()));
      case StringValue text -> String.valueOf(text.getValue());
      default -> String.valueOf(AstPrinter.printAstCompact(value));
    };
  }

  private static String outcome(Field field, @Nullable ExecutionResult result) {
    if (result == null) {
      return "INTERNAL";
    }
    String key = field.getAlias() == null ? field.getName() : field.getAlias();
    return result.getErrors().stream()
        .filter(error -> error.getPath() != null && error.getPath().getFirst().equals(key))
        .map(error -> String.valueOf(Map.copyOf(error.getExtensions()).get("code")))
        .findFirst()
        .orElse(Trail.DONE);
  }
}
