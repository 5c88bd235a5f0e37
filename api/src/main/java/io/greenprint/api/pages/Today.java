package io.greenprint.api.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day that pages tell the state of things on. */
@Component
class Today {

  /** Deadlines are days of this zone. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock.withZone(ZONE);
  }

  LocalDate date() {
    return LocalDate.now(clock);
  }
}
