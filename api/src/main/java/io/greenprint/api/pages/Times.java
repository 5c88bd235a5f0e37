package io.greenprint.api.pages;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants as people in China read them, for templates. */
@Component("times")
class Times {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  public String of(ZonedDateTime time) {
    return time.withZoneSameInstant(CHINA).format(MINUTES);
  }
}
