package io.greenprint.api;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;

/**
 * The service: database, read models, GraphQL and uploads in one process. Requests are observed as
 * HTTP requests; observing each field of a GraphQL answer would cost more than the answer.
 */
@SpringBootApplication(exclude = GraphQlObservationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class GreenprintApplication {}
