package io.greenprint.api.graphql;

import graphql.GraphQLContext;
import io.greenprint.queries.policy.Level;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * Registers what loads one level of a question in one statement. A loader is found by the name of
 * the controller's parameter.
 */
final class Loaders {

  private final BatchLoaderRegistry registry;

  Loaders(BatchLoaderRegistry registry) {
    this.registry = registry;
  }

  /** A loader that needs to know what the request may see. */
  <K, V> Loaders add(String name, BiFunction<View, Set<K>, Map<K, V>> load) {
    registry
        .<K, V>forName(name)
        .registerMappedBatchLoader(
            (keys, environment) ->
                Mono.fromCallable(
                    () -> {
                      GraphQLContext context = Objects.requireNonNull(environment.getContext());
                      return load.apply(context.get(RequestView.KEY), keys);
                    }));
    return this;
  }

  /** Loaders of levels, under the names of those. */
  Loaders add(List<Level<?, ?>> levels) {
    levels.forEach(this::add);
    return this;
  }

  private <K, V> Loaders add(Level<K, V> level) {
    return this.<K, V>add(level.name(), (view, keys) -> level.of(view, keys));
  }

  /** A loader whose keys pin what the request may see. */
  <K, V> Loaders addPinned(String name, Function<Set<K>, Map<K, V>> load) {
    return this.<K, V>add(name, (view, keys) -> load.apply(keys));
  }
}
