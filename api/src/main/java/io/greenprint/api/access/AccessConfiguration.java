package io.greenprint.api.access;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who asks, and what that lets them do. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  Access access(Clock clock) {
    return new Access(clock);
  }

  @Bean
  WebMvcConfigurer callerArguments(Callers callers) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(callers));
      }
    };
  }
}
