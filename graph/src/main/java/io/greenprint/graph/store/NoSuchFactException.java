package io.greenprint.graph.store;

/** An id names nothing that holds now. */
public final class NoSuchFactException extends RuntimeException {

  private final String id;

  NoSuchFactException(String kind, String id) {
    super("No " + kind + " with id " + id + " holds now");
    this.id = id;
  }

  public String id() {
    return id;
  }
}
