package io.greenprint.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.function.Function;

/** The scalars of the schema: all are strings on the wire. */
final class Scalars {

  static final GraphQLScalarType DECIMAL =
      scalar("Decimal", BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new);
  static final GraphQLScalarType DATE =
      scalar("Date", LocalDate.class, LocalDate::toString, LocalDate::parse);
  static final GraphQLScalarType DATE_TIME =
      scalar(
          "DateTime",
          Temporal.class,
          time -> OffsetDateTime.ofInstant(Instant.from(time), ZoneOffset.UTC).toString(),
          text -> OffsetDateTime.parse(text).toZonedDateTime());

  private Scalars() {}

  private static <T> GraphQLScalarType scalar(
      String name, Class<T> type, Function<T, String> write, Function<String, T> read) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new TextCoercing<>(name, type, write, read))
        .build();
  }

  private record TextCoercing<T>(
      String name, Class<T> type, Function<T, String> write, Function<String, T> read)
      implements Coercing<T, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      if (!type.isInstance(value)) {
        throw new CoercingSerializeException("Not a " + name + ": " + value.getClass());
      }
      return write.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return read.apply(input.toString());
      } catch (DateTimeException | NumberFormatException e) {
        throw new CoercingParseValueException("Not a " + name + ": " + input, e);
      }
    }

    @Override
    public T parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof StringValue text) {
        try {
          return read.apply(text.getValue());
        } catch (DateTimeException | NumberFormatException e) {
          throw new CoercingParseLiteralException("Not a " + name + ": " + text.getValue(), e);
        }
      }
      throw new CoercingParseLiteralException(name + " is written as a string");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(serialize(input, context, locale));
    }
  }
}
