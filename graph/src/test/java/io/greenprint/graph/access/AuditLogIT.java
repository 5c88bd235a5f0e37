package io.greenprint.graph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.access.AuditLog.Filter;
import io.greenprint.graph.access.AuditLog.Mark;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.testkit.WithDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithDatabase
class AuditLogIT {

  private static final Filter ALL = new Filter(null, null, null, null);

  private final AuditLog log;

  AuditLogIT(Database database) {
    this.log = new AuditLog(database);
  }

  @Test
  void keepsEntriesAndGivesThemNewestFirst() {
    AuditEntry first = entry("a", 1, "zhang", "甲");
    AuditEntry second = entry("b", 2, "li", "乙");
    AuditEntry third = entry("c", 2, "li", "甲乙");
    log.append(List.of(first, second, third));

    assertThat(log.page(ALL, null, 2)).containsExactly(third, second);
    assertThat(log.page(ALL, new Mark(second.at(), second.id()), 2)).containsExactly(first);
    assertThat(log.count(ALL)).isEqualTo(3);
    assertThat(log.page(new Filter("li", "甲", null, null), null, 9)).containsExactly(third);
    assertThat(log.page(new Filter(null, null, null, second.at()), null, 9)).containsExactly(first);
    assertThat(log.count(new Filter(null, null, second.at(), null))).isEqualTo(2);
  }

  @Test
  void whatIsThereStays() {
    AuditEntry first = entry("a", 1, "zhang", "甲");
    log.append(List.of(first));
    log.append(List.of(entry("a", 9, "li", "乙")));
    assertThat(log.page(ALL, null, 9)).containsExactly(first);
  }

  private static AuditEntry entry(String id, long second, String caller, String object) {
    return new AuditEntry(
        id,
        Instant.ofEpochSecond(second),
        caller,
        caller,
        "FIRM",
        "Query.disclosureGaps",
        object,
        "DONE");
  }
}
