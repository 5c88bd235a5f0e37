package io.greenprint.api;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: database, read models, GraphQL and uploads in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GreenprintApplication {}
