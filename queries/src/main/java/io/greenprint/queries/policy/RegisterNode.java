package io.greenprint.queries.policy;

import java.util.List;

/** A list, pool, account or platform that a document sets up or uses, as stored. */
public record RegisterNode(
    FactKey key, int position, String name, String kind, List<String> path, Evidence evidence) {

  public RegisterNode {
    path = List.copyOf(path);
  }

  public String id() {
    return key.id();
  }

  static RegisterNode of(Row row) {
    return new RegisterNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.number("position"),
        row.text("name"),
        row.text("kind"),
        row.texts("path"),
        Evidence.of(row));
  }
}
