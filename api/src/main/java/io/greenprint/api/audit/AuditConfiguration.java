package io.greenprint.api.audit;

import io.greenprint.api.access.Callers;
import io.greenprint.graph.access.AuditLog;
import io.greenprint.graph.database.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The audit log, and who writes it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditLog auditLog(Database database) {
    return new AuditLog(database);
  }

  @Bean(destroyMethod = "close")
  AuditTrail auditTrail(AuditLog log, Clock clock) {
    return new AuditTrail(log, clock);
  }

  @Bean
  WebMvcConfigurer requestTrail(Callers callers, Trail trail) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new RequestTrail(callers, trail));
      }
    };
  }
}
