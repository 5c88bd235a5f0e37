package io.greenprint.api.graphql;

import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.View;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The view of one request, taken when its first field needs it and kept to its end. */
final class RequestView implements View {

  /** Under this name controllers and loaders find the view. */
  static final String KEY = "view";

  private final Supplier<Catalog> source;
  private @Nullable Catalog catalog;

  RequestView(Supplier<Catalog> source) {
    this.source = source;
  }

  @Override
  public synchronized Catalog catalog() {
    Catalog taken = catalog;
    if (taken == null) {
      taken = source.get();
      catalog = taken;
    }
    return taken;
  }
}
