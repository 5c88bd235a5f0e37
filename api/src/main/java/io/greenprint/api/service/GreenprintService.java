package io.greenprint.api.service;

import io.greenprint.api.GreenprintApplication;
import io.greenprint.api.config.DatabaseAhead;
import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.api.demo.DemonstrationStart;
import io.greenprint.api.ingest.Samples;
import io.greenprint.api.login.ServiceToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The running service, from start to stop. */
public final class GreenprintService implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Path dataDir;
  private final ServiceFile file;
  private final CountDownLatch stopped;

  private GreenprintService(
      ConfigurableApplicationContext context,
      Path dataDir,
      ServiceFile file,
      CountDownLatch stopped) {
    this.context = context;
    this.dataDir = dataDir;
    this.file = file;
    this.stopped = stopped;
  }

  /**
   * Starts the service and leaves {@code service.json} in its data folder.
   *
   * @param properties such as {@code --server.port=0}
   * @throws io.greenprint.graph.database.DatabaseException when the database cannot be used
   */
  public static GreenprintService start(List<String> properties) {
    CountDownLatch stopped = new CountDownLatch(1);
    SpringApplication application = new SpringApplication(GreenprintApplication.class);
    application.addListeners(
        (ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
    application.setLogStartupInfo(false);
    ConfigurableApplicationContext context = run(application, properties);
    Path dataDir = context.getBean(GreenprintProperties.class).dataDir();
    ServiceFile file =
        new ServiceFile(
            address(context),
            context.getBean(ServiceToken.class).value(),
            ProcessHandle.current().pid());
    GreenprintService service = new GreenprintService(context, dataDir, file, stopped);
    service.announce();
    context.getBean(DemonstrationStart.class).takeIn();
    context.getBean(Samples.class).takeIn();
    return service;
  }

  /** Where the service is and what its callers show it. */
  public ServiceFile file() {
    return file;
  }

  /** Where to look, and one question with its answer. */
  public String welcome() {
    return context.getBean(Welcome.class).text(file.address());
  }

  /** Waits until the service is stopped, by a signal or by {@link #close}. */
  public void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of its parts, for tests that look behind the answers. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private static ConfigurableApplicationContext run(
      SpringApplication application, List<String> properties) {
    DatabaseAhead database = new DatabaseAhead();
    application.addInitializers(database);
    try {
      return application.run(properties.toArray(String[]::new));
    } catch (RuntimeException failed) { // Whatever it is: the child process must not stay.
      database.abandon();
      throw failed;
    }
  }

  private void announce() {
    try {
      file.write(dataDir);
    } catch (IOException cannotWrite) {
      context.close();
      throw new UncheckedIOException("service.json", cannotWrite);
    }
    context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> withdraw());
  }

  private void withdraw() {
    try {
      ServiceFile.remove(dataDir);
    } catch (IOException leftBehind) {
      throw new UncheckedIOException("service.json", leftBehind);
    }
  }

  private static String address(ConfigurableApplicationContext context) {
    WebServer server =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
    return "http://127.0.0.1:" + server.getPort();
  }
}
