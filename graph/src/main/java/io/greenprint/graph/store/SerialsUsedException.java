package io.greenprint.graph.store;

import java.util.List;

/** Serials of a voucher stand in the graph already, whoever entered them. */
public final class SerialsUsedException extends RuntimeException {

  private final transient List<String> serials;

  SerialsUsedException(List<String> serials, Throwable cause) {
    super("Used before: " + serials, cause);
    this.serials = List.copyOf(serials);
  }

  /** As they are compared; at most the first ten. */
  public List<String> serials() {
    return serials;
  }
}
