package io.greenprint.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * A field below the root. An answer has hundreds of them: they are fetched without reflection,
 * without a context of their own and, where what they give is in memory, without a future. What a
 * method of a controller does for a field costs several times as much.
 *
 * @param <S> what the field hangs on
 */
final class LightField<S> implements LightDataFetcher<Object>, SelfDescribingDataFetcher<Object> {

  private final Class<S> source;
  private final ResolvableType type;
  private final Fetch<S> fetch;

  LightField(Class<S> source, ResolvableType type, Fetch<S> fetch) {
    this.source = source;
    this.type = type;
    this.fetch = fetch;
  }

  /** Gives the value of a field, or a future of it. */
  @FunctionalInterface
  interface Fetch<S> {
    @Nullable Object of(S source, Asked asked);
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field, Object parent, Supplier<DataFetchingEnvironment> environment) {
    return fetch.of(source.cast(parent), new Asked(environment));
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    return fetch.of(
        source.cast(Objects.requireNonNull(environment.getSource(), "below the root")),
        new Asked(() -> environment));
  }

  @Override
  public String getDescription() {
    return "LightField of " + source.getSimpleName();
  }

  /** For the report that finds fields which nothing gives. */
  @Override
  public ResolvableType getReturnType() {
    return type;
  }
}
