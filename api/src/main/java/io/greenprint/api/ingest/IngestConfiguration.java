package io.greenprint.api.ingest;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.graph.store.SupplyStore;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.ingest.extract.Extractor;
import io.greenprint.ingest.reading.BoundedReader;
import io.greenprint.ingest.reading.Bounds;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.Reader;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a file into the graph, as beans. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

  /** Starts its process with the first file, and ends it with the service. */
  @Bean
  BoundedReader reader(GreenprintProperties properties) {
    return new BoundedReader(
        Bounds.DEFAULT
            .withHeap(Math.toIntExact(properties.reading().heap().toMegabytes()))
            .withTimeLimit(Duration.ofSeconds(properties.reading().timeoutSeconds())));
  }

  @Bean
  Extractor extractor(Reader reader, GreenprintProperties properties) {
    return new Extractor(reader, ReadOptions.DEFAULT.withOcr(properties.reading().ocr()));
  }

  @Bean
  IngestionService ingestionService(
      Originals originals,
      Extractor extractor,
      PolicyStore policies,
      ReportStore reports,
      SupplyStore supplies,
      Ingestions ingestions,
      Database database,
      Clock clock) {
    return new IngestionService(
        ingestions,
        new FileIngester(
            originals,
            extractor,
            policies,
            reports,
            supplies,
            ingestions,
            Bodies.standard().successions(),
            clock),
        new Housekeeping(database, ingestions, clock));
  }

  @Bean
  Samples samples(
      GreenprintProperties properties,
      Snapshots snapshots,
      Originals originals,
      IngestionService ingestions) {
    return new Samples(properties, snapshots, originals, ingestions);
  }
}
