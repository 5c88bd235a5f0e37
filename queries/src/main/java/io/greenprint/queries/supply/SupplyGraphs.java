package io.greenprint.queries.supply;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.supply.SupplyGraph.Firm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the {@link SupplyGraph} of a view and keeps the newest. It is read again only when a
 * supply-chain file was published or replaced, or somebody settled who is who; other publications
 * leave it as it is. Thread-safe: the first who needs a new one reads it, the others wait.
 */
public final class SupplyGraphs {

  private static final Logger LOG = LoggerFactory.getLogger(SupplyGraphs.class);
  private static final String DATA = "DATA";

  private static final Statement ENTERPRISES = load("enterprises");
  private static final Statement IDENTITIES = load("changes-of-identity");
  private static final Statement LINKS = load("links");
  private static final Statement PURCHASES = load("purchases");
  private static final Statement WASTE = load("waste-transfers");

  /** Statement of each sort of fact that hangs on a record, and how its rows are read. */
  private static final Map<Statement, BiFunction<FactRow, String, SupplyFact>> FACTS =
      Map.ofEntries(
          Map.entry(load("certificates"), FactRow::certificate),
          Map.entry(load("penalties"), FactRow::penalty),
          Map.entry(load("annual-figures"), FactRow::figures),
          Map.entry(load("chain-leaders"), FactRow::leader),
          Map.entry(load("supplier-declarations"), FactRow::declaration),
          Map.entry(load("disclosed-items"), FactRow::disclosed),
          Map.entry(load("disclosure-demands"), FactRow::demand),
          Map.entry(load("product-footprints"), FactRow::footprint),
          Map.entry(load("mass-accounts"), FactRow::massAccount),
          Map.entry(load("listings"), FactRow::listing),
          Map.entry(load("products"), FactRow::product),
          Map.entry(load("bill-items"), FactRow::billItem));

  private final GraphReader reader;
  private @Nullable SupplyGraph newest;
  private @Nullable Snapshot looked;

  public SupplyGraphs(GraphReader reader) {
    this.reader = reader;
  }

  /** The network as a view shows it. */
  public synchronized SupplyGraph at(View view) {
    SupplyGraph known = newest;
    Snapshot snapshot = view.snapshot();
    if (known != null && snapshot.equals(looked)) {
      return known;
    }
    SupplyGraph.Key key = key(view);
    SupplyGraph current = known != null && known.key().equals(key) ? known : load(key);
    newest = current;
    looked = snapshot;
    return current;
  }

  /** Makes the network as new as a view, so that the next question finds it. */
  public void follow(View view) {
    SupplyGraph current = at(view);
    LOG.trace("supply network of {} companies", current.network().companies());
  }

  private SupplyGraph.Key key(View view) {
    List<Long> readings =
        view.catalog().documents().stream()
            .filter(document -> document.kind().equals(DATA))
            .map(document -> document.reading())
            .filter(Objects::nonNull)
            .map(reading -> reading.number())
            .sorted()
            .toList();
    long identities =
        reader.find(IDENTITIES, Map.of(), row -> row.get("version").asLong(0)).orElse(0L);
    return new SupplyGraph.Key(view.snapshot().graphId(), readings, identities);
  }

  private SupplyGraph load(SupplyGraph.Key key) {
    SupplyGraph.Builder graph = SupplyGraph.builder(key);
    Map<String, String> enterprises = new HashMap<>();
    reader.list(
        ENTERPRISES,
        Map.of(),
        row -> {
          Firm firm =
              new Firm(
                  row.get("id").asString(),
                  row.get("name").asString(),
                  row.get("creditCode").asString(null));
          graph.firm(firm);
          return enterprises.put(row.get("record").asString(), firm.id());
        });
    FACTS.forEach(
        (statement, fact) ->
            reader.list(
                statement,
                Map.of("readings", key.readings()),
                row -> {
                  Value node = row.get("fact");
                  String record = row.get("record").asString();
                  graph.add(
                      fact.apply(new FactRow(node), enterprises.getOrDefault(record, record)),
                      node.get("reading").asLong());
                  return true;
                }));
    for (long reading : key.readings()) {
      links(graph, enterprises, reading);
      transfers(graph, enterprises, reading);
      purchases(graph, enterprises, reading);
    }
    return graph.build();
  }

  private void links(SupplyGraph.Builder graph, Map<String, String> enterprises, long reading) {
    reader.list(
        LINKS,
        Map.of("reading", reading),
        row -> {
          graph.addLink(FactRow.link(row, enterprises), reading);
          return true;
        });
  }

  private void transfers(SupplyGraph.Builder graph, Map<String, String> enterprises, long reading) {
    reader.list(
        WASTE,
        Map.of("reading", reading),
        row -> {
          graph.add(FactRow.transfer(row, enterprises), reading);
          return true;
        });
  }

  /** Each year's purchases between two firms are one link of that year. */
  private void purchases(SupplyGraph.Builder graph, Map<String, String> enterprises, long reading) {
    YearlyPurchases years = new YearlyPurchases();
    reader.list(
        PURCHASES,
        Map.of("reading", reading),
        row -> {
          years.add(FactRow.purchase(row, enterprises));
          return true;
        });
    years.links().forEach(link -> graph.addLink(link, reading));
  }

  private static Statement load(String name) {
    return Statement.load(SupplyGraphs.class, name);
  }
}
