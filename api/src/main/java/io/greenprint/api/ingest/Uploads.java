package io.greenprint.api.ingest;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.store.Ingestions.Sender;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may send which files. Who governs may send all; a firm sends what is its own, and says so
 * itself only where it acts for several enterprises.
 */
@Component
class Uploads {

  private final Access access;

  Uploads(Access access) {
    this.access = access;
  }

  /** The sender as the ingestion keeps it. */
  Sender sender(Caller caller) {
    return new Sender(caller.id(), !access.may(caller, Right.GOVERN));
  }

  /**
   * Whose files these are.
   *
   * @param said by the caller, an id or credit code; null where nothing was said
   * @return null where the files themselves shall tell
   * @throws QueryException FORBIDDEN for callers that send nothing; NOT_FOUND for an enterprise
   *     that is not the caller's; BAD_ARGUMENT where it has to say for which of its enterprises
   */
  @Nullable String enterprise(Caller caller, @Nullable String said) {
    if (access.may(caller, Right.GOVERN)) {
      return said;
    }
    access.require(caller, Right.WRITE);
    if (said != null) {
      access.require(caller, Right.WRITE, said, said);
      return said;
    }
    if (caller.enterprises().size() != 1) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "请指明企业：enterprise", "say for which enterprise: enterprise");
    }
    return caller.enterprises().iterator().next();
  }
}
