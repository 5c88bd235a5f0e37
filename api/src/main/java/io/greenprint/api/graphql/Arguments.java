package io.greenprint.api.graphql;

import io.greenprint.queries.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Arguments that many fields share. */
final class Arguments {

  private Arguments() {}

  /** A page of at most {@link PageRequest#LONGEST} rows. */
  static PageRequest page(int first, @Nullable String after) {
    return PageRequest.of(first, after, PageRequest.LONGEST);
  }

  /** The argument, or what its absence means. */
  static <T> T or(@Nullable T argument, T absent) {
    return argument == null ? absent : argument;
  }
}
