package io.greenprint.api.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/**
 * Puts what went wrong into words. Every error carries the name of its {@link Problem} as {@code
 * extensions.code}; nothing of the program's inside is told, the log has it under the error's
 * number.
 */
final class Errors extends DataFetcherExceptionResolverAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  static Map<String, Object> extensions(Problem problem) {
    return Map.of("code", problem.name());
  }

  @Override
  protected GraphQLError resolveToSingleError(
      Throwable thrown, DataFetchingEnvironment environment) {
    QueryException told = told(thrown);
    return GraphqlErrorBuilder.newError(environment)
        .message(verbatim(told.getMessage()))
        .errorType(ErrorType.DataFetchingException)
        .extensions(extensions(told.problem()))
        .build();
  }

  /** What is told of a failure; one that nobody thought of is logged. */
  static QueryException told(Throwable thrown) {
    return switch (thrown) {
      case QueryException told -> told;
      case ServiceUnavailableException down -> new QueryException(down, Problem.DATABASE_DOWN);
      case SessionExpiredException down -> new QueryException(down, Problem.DATABASE_DOWN);
      case ClientException slow when isTimeout(slow.code()) ->
          new QueryException(slow, Problem.TIMED_OUT);
      case TransientException slow when isTimeout(slow.code()) ->
          new QueryException(slow, Problem.TIMED_OUT);
      case BindException unbound ->
          new QueryException(unbound, Problem.BAD_ARGUMENT, fields(unbound), fields(unbound));
      default -> {
        String number = UUID.randomUUID().toString();
        LOG.error("Internal error {}", number, thrown);
        yield new QueryException(thrown, Problem.INTERNAL, number);
      }
    };
  }

  private static String fields(BindException unbound) {
    return unbound.getFieldErrors().stream()
        .map(FieldError::getField)
        .collect(Collectors.joining(", "));
  }

  private static boolean isTimeout(String code) {
    return code.contains("TransactionTimedOut") || code.contains("Terminated");
  }

  /** The builder takes a format. */
  private static String verbatim(String message) {
    return message.replace("%", "%%");
  }

  /** The same words where the answers of a subscription break off. */
  static final class OfSubscriptions extends SubscriptionExceptionResolverAdapter {

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown) {
      QueryException told = told(thrown);
      return GraphqlErrorBuilder.newError()
          .message(verbatim(told.getMessage()))
          .errorType(ErrorType.DataFetchingException)
          .extensions(extensions(told.problem()))
          .build();
    }
  }

  /** Gives errors of syntax and validation, which no data fetcher threw, their code as well. */
  static ExecutionResult withCodes(ExecutionResult result) {
    if (result.getErrors().stream().allMatch(Errors::hasCode)) {
      return result;
    }
    List<GraphQLError> errors =
        result.getErrors().stream().map(error -> hasCode(error) ? error : coded(error)).toList();
    return result.transform(builder -> builder.errors(errors));
  }

  private static boolean hasCode(GraphQLError error) {
    return error.getExtensions() != null && error.getExtensions().containsKey("code");
  }

  private static GraphQLError coded(GraphQLError error) {
    return GraphqlErrorBuilder.newError()
        .message(verbatim(Problem.BAD_QUERY.message(error.getMessage(), error.getMessage())))
        .locations(error.getLocations() == null ? List.of() : error.getLocations())
        .path(error.getPath())
        .errorType(error.getErrorType())
        .extensions(extensions(Problem.BAD_QUERY))
        .build();
  }
}
