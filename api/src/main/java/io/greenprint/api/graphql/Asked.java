package io.greenprint.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.Level;
import io.greenprint.queries.policy.Level.Known;
import io.greenprint.queries.policy.View;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** What a {@link LightField} may ask about the question it stands in. */
record Asked(Supplier<DataFetchingEnvironment> environment) {

  /** What the request sees. */
  View view() {
    return environment.get().getGraphQlContext().get(RequestView.KEY);
  }

  /** The document that a visible reading read. */
  DocumentNode document(long reading) {
    return view().catalog().documentOf(reading);
  }

  /** An argument as the schema's type gives it, enums by name; null where it was left out. */
  @Nullable Object argument(String name) {
    return environment.get().getArgument(name);
  }

  /** What hangs on a key: itself where it is in memory, else a future that its level loads. */
  <K, V> @Nullable Object of(Level<K, V> level, K key) {
    return of(level, key, value -> value);
  }

  /** The same, changed; {@code change} gets null where nothing hangs on the key. */
  @SuppressWarnings("FutureReturnValueIgnored") // graphql-java waits for it
  <K, V> @Nullable Object of(Level<K, V> level, K key, Function<@Nullable V, ?> change) {
    DataFetchingEnvironment asking = environment.get();
    Known<V> known = level.known(asking.getGraphQlContext().get(RequestView.KEY), key);
    if (known != null) {
      return change.apply(known.value());
    }
    DataLoader<K, V> loader =
        Objects.requireNonNull(asking.getDataLoader(level.name()), level::name);
    return loader.load(key).thenApply(change);
  }
}
