package io.greenprint.api.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.ingest.supply.NetworkFile;
import io.greenprint.ingest.supply.SupplyFile;
import io.greenprint.ingest.supply.SupplyHints;
import io.greenprint.ingest.supply.SupplyOutput;
import io.greenprint.queries.supply.InvalidNetworkException;
import io.greenprint.queries.supply.NetworkAudit;
import io.greenprint.queries.supply.SupplyNetwork;
import io.greenprint.queries.supply.SupplyNetworkBuilder;

/** Network files on their way to an audit without a database. */
public final class NetworkFiles {

  private NetworkFiles() {}

  /**
   * Reads a network; its rows go straight into the network, so memory is that of the network.
   *
   * @throws InvalidNetworkException when the bytes are no network at all
   */
  public static NetworkAudit.Input read(byte[] bytes, String name) {
    SupplyNetworkBuilder network = SupplyNetwork.builder();
    SupplyOutput out = new SupplyOutput(network::add);
    new NetworkFile().read(new SupplyFile(bytes, name), SupplyHints.NONE, out);
    for (Finding finding : out.findings()) {
      if (finding.code().equals(NetworkFile.NOT_A_NETWORK)) {
        throw new InvalidNetworkException(finding);
      }
    }
    return new NetworkAudit.Input(network.build(), out.issuer(), out.asOf(), out.findings());
  }
}
