package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;
import static io.greenprint.api.graphql.Arguments.page;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.access.AuditEntry;
import io.greenprint.graph.access.AuditLog;
import io.greenprint.graph.access.AuditLog.Filter;
import io.greenprint.graph.access.AuditLog.Mark;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who saw and changed what; for administrators. */
@Controller
final class AuditController {

  private static final String ORDER = "audit";

  private final Access access;
  private final ObjectProvider<AuditLog> log;

  AuditController(Access access, ObjectProvider<AuditLog> log) {
    this.access = access;
    this.log = log;
  }

  /** Which entries; a null component asks for nothing. */
  record AuditFilter(
      @Nullable String caller,
      @Nullable String object,
      @Nullable ZonedDateTime from,
      @Nullable ZonedDateTime to) {

    static final AuditFilter NONE = new AuditFilter(null, null, null, null);

    Filter filter() {
      return new Filter(
          caller,
          object,
          from == null ? null : from.toInstant(),
          to == null ? null : to.toInstant());
    }
  }

  @QueryMapping
  Connection<AuditEntry> auditLog(
      @ContextValue Caller caller,
      @Argument @Nullable AuditFilter filter,
      @Argument int first,
      @Argument @Nullable String after) {
    access.require(caller, Right.ADMINISTER);
    Filter wanted = or(filter, AuditFilter.NONE).filter();
    PageRequest page = page(first, after);
    List<AuditEntry> entries = log.getObject().page(wanted, mark(after), page.first() + 1);
    return Connection.of(
        Slice.of(entries, page), AuditController::cursor, () -> log.getObject().count(wanted));
  }

  private static Cursor cursor(AuditEntry entry) {
    return new Cursor(ORDER, List.of(entry.at().toString(), entry.id()));
  }

  private static @Nullable Mark mark(@Nullable String after) {
    if (after == null) {
      return null;
    }
    List<String> key = Cursor.decode(after, ORDER, 2).key();
    try {
      return new Mark(Instant.parse(key.getFirst()), key.getLast());
    } catch (DateTimeException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
  }
}
