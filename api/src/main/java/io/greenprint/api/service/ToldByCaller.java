package io.greenprint.api.service;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring from printing why a start failed: {@link GreenprintService#start} throws it, and its
 * caller puts it into one sentence. Named in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ToldByCaller implements SpringBootExceptionReporter {

  ToldByCaller(ConfigurableApplicationContext context) {
    assert context != null : "Spring calls this constructor, with the context that failed";
  }

  @Override
  public boolean reportException(Throwable failure) {
    return true;
  }
}
