package io.greenprint.api.graphql;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.greenprint.api.graphql.LightField.Fetch;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.ResolvableType;

/** Says how the {@link LightField}s of a type of the schema are fetched. */
record LightFields<S>(TypeRuntimeWiring.Builder wiring, Class<S> source) {

  /** The fields of {@code type}, whose values are {@code source}s. */
  static <S> void of(
      RuntimeWiring.Builder wiring, String type, Class<S> source, Consumer<LightFields<S>> fields) {
    wiring.type(
        type,
        builder -> {
          fields.accept(new LightFields<>(builder, source));
          return builder;
        });
  }

  /** A field that gives one thing. */
  LightFields<S> one(String name, Class<?> type, Fetch<S> fetch) {
    wiring.dataFetcher(name, new LightField<>(source, ResolvableType.forClass(type), fetch));
    return this;
  }

  /** A field that gives a list. */
  LightFields<S> list(String name, Class<?> element, Fetch<S> fetch) {
    ResolvableType type = ResolvableType.forClassWithGenerics(List.class, element);
    wiring.dataFetcher(name, new LightField<>(source, type, fetch));
    return this;
  }
}
