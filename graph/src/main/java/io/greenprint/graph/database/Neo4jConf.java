package io.greenprint.graph.database;

/** The settings of the bundled Neo4j. */
final class Neo4jConf {

  static String text(int port, String pageCache) {
    return """
    # Written by Greenprint at every start; changes are lost.
    server.default_listen_address=127.0.0.1
    server.bolt.enabled=true
    server.bolt.listen_address=127.0.0.1:%1$d
    server.bolt.advertised_address=127.0.0.1:%1$d
    server.http.enabled=false
    server.https.enabled=false
    # Without a password any web page that the user visits could speak Bolt to it over a WebSocket.
    dbms.security.auth_enabled=true
    server.memory.pagecache.size=%2$s
    # All three are on by default and would speak to the network.
    dbms.usage_report.enabled=false
    dbms.fleet_manager.enabled=false
    server.fleet_discovery.enabled=false
    # Default 10 s, which every shutdown would wait for.
    internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
    # Preallocated logs of 256 MB each are too much for a laptop.
    db.tx_log.rotation.size=64M
    db.tx_log.rotation.retention_policy=256M size
    """
        .formatted(port, pageCache);
  }

  private Neo4jConf() {}
}
