package io.greenprint.api.ingest;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.graph.store.Ingestions.Waiting;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sample documents of an invented city, taken in when the graph is empty and the user asked for
 * them.
 */
public final class Samples {

  private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  private final GreenprintProperties properties;
  private final Snapshots snapshots;
  private final Originals originals;
  private final IngestionService ingestions;

  Samples(
      GreenprintProperties properties,
      Snapshots snapshots,
      Originals originals,
      IngestionService ingestions) {
    this.properties = properties;
    this.snapshots = snapshots;
    this.originals = originals;
    this.ingestions = ingestions;
  }

  /**
   * Takes them in, where they are wanted and nothing was ever published, and waits until they are
   * there.
   */
  public void takeIn() {
    if (!properties.samples() || snapshots.take().version() > 0) {
      return;
    }
    try {
      takeIn(waiting());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("classpath:samples", unreadable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeIn(List<Waiting> waiting) throws InterruptedException {
    LOG.info("载入示例文档 / Taking in the sample documents");
    String id = ingestions.submit(waiting);
    ingestions
        .await(id, LONGEST_WAIT)
        .ifPresent(
            done ->
                LOG.info(
                    "示例文档：{} 份入库，{} 份未能入库 / {} taken in, {} refused",
                    done.published(),
                    done.refused(),
                    done.published(),
                    done.refused()));
  }

  private List<Waiting> waiting() throws IOException {
    List<Waiting> waiting = new ArrayList<>();
    for (Resource sample :
        new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.*")) {
      try (InputStream bytes = sample.getInputStream()) {
        waiting.add(new Waiting(String.valueOf(sample.getFilename()), originals.put(bytes).id()));
      }
    }
    return waiting;
  }
}
