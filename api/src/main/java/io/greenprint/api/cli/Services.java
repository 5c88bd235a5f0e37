package io.greenprint.api.cli;

import io.greenprint.api.service.GreenprintService;
import io.greenprint.api.service.ServiceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the service that runs on a data folder, or starts one for the time of a command. */
final class Services {

  private Services() {}

  /** Starts the service in this process. */
  static GreenprintService start(Path dataDir, List<String> properties) {
    List<String> all = new ArrayList<>(properties);
    all.add("--greenprint.data-dir=" + dataDir);
    return GreenprintService.start(all);
  }

  /**
   * The service that runs on this folder; where none does, one on a free port that ends with the
   * connection.
   */
  static Connection connect(Path dataDir) {
    return ServiceFile.find(dataDir)
        .map(running -> new Connection(new ServiceClient(running), null))
        .orElseGet(
            () -> {
              GreenprintService own = start(dataDir, List.of("--server.port=0"));
              return new Connection(new ServiceClient(own.file()), own);
            });
  }

  /** A client, and the service that was started for it, if one was. */
  record Connection(ServiceClient client, @Nullable GreenprintService own)
      implements AutoCloseable {

    @Override
    public void close() {
      client.close();
      if (own != null) {
        own.close();
      }
    }
  }
}
