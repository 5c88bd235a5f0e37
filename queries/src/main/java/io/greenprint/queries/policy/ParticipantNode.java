package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Participant;

/** An enterprise or project named in a task, as stored. */
public record ParticipantNode(String name, Participant.Kind kind, Evidence evidence) {

  static ParticipantNode of(Row row) {
    return new ParticipantNode(
        row.text("name"), row.constant(Participant.Kind.class, "kind"), Evidence.of(row));
  }
}
