package io.greenprint.api.service;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.api.web.LocalCallersFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request and caller of this process shares. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

  @Bean
  FilterRegistrationBean<LocalCallersFilter> localCallers(GreenprintProperties properties) {
    FilterRegistrationBean<LocalCallersFilter> registration =
        new FilterRegistrationBean<>(new LocalCallersFilter(properties.allowedHosts()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
