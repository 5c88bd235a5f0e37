package io.greenprint.ingest.body;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.BodyLink;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.BodyRef.Basis;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which body took over from which, and which is an office of another. Immutable. */
public final class Successions {

  private static final String ANY = "*";

  /**
   * A function that passed from one body to another. A star in both names stands for the same
   * words, those of any place (*环境保护局, *生态环境局).
   *
   * @param from the body that had the function
   * @param to the body that has it since
   * @param function the function, in Chinese
   * @param on the day it passed
   * @param source the reform or the notice that says so
   */
  public record Succession(String from, String to, String function, LocalDate on, String source) {
    boolean isOfAnyPlace() {
      return from.contains(ANY);
    }
  }

  private final Jurisdictions jurisdictions;
  private final ListedBodies listed;
  private final List<Succession> successions;

  private Successions(
      Jurisdictions jurisdictions, ListedBodies listed, List<Succession> successions) {
    this.jurisdictions = jurisdictions;
    this.listed = listed;
    this.successions = successions;
  }

  static Successions load(Jurisdictions jurisdictions, ListedBodies listed) {
    return new Successions(
        jurisdictions,
        listed,
        Tsv.rows("successions.tsv").stream()
            .map(
                row ->
                    new Succession(
                        row.get("from"),
                        row.get("to"),
                        row.get("function"),
                        LocalDate.parse(row.get("on")),
                        row.get("source")))
            .toList());
  }

  /** All successions that the data files list, stars and all. */
  public List<Succession> all() {
    return successions;
  }

  /**
   * What is known between these bodies and others: predecessors, successors, the body around. A
   * reform of all places says what a body that a document names has become; of a body's past it
   * tells only where a document or the data name the predecessor, too: not every place had one.
   */
  public List<BodyLink> linksOf(Collection<BodyRef> named) {
    Set<BodyLink> links = new LinkedHashSet<>();
    Set<String> names = named.stream().map(BodyRef::name).collect(Collectors.toSet());
    for (BodyRef body : named) {
      for (Succession succession : successions) {
        String later = renamed(body.name(), succession.from(), succession.to());
        if (later != null) {
          links.add(link(body, other(later, body), succession));
        }
        String earlier = renamed(body.name(), succession.to(), succession.from());
        boolean told =
            earlier != null && (names.contains(earlier) || listed.byName(earlier) != null);
        if (earlier != null && (told || !succession.isOfAnyPlace())) {
          links.add(link(other(earlier, body), body, succession));
        }
      }
      ListedBody entry = listed.byName(body.name());
      if (entry != null && entry.partOf() != null) {
        links.add(new BodyLink.PartOf(body, other(entry.partOf(), body), entry.source()));
      }
    }
    return List.copyOf(links);
  }

  private static BodyLink link(BodyRef from, BodyRef to, Succession succession) {
    return new BodyLink.SucceededBy(
        from, to, succession.function(), succession.on(), succession.source());
  }

  /**
   * The name that {@code to} makes of a name of the form {@code from}; null where it has another.
   */
  private static @Nullable String renamed(String name, String from, String to) {
    int star = from.indexOf(ANY);
    if (star < 0) {
      return name.equals(from) ? to : null;
    }
    String head = from.substring(0, star);
    String tail = from.substring(star + 1);
    boolean fits =
        name.length() > head.length() + tail.length()
            && name.startsWith(head)
            && name.endsWith(tail);
    return fits
        ? to.replace(ANY, name.substring(head.length(), name.length() - tail.length()))
        : null;
  }

  private BodyRef other(String name, BodyRef beside) {
    ListedBody entry = listed.byName(name);
    Jurisdiction place = entry == null ? null : jurisdictions.byName(entry.place());
    return entry == null || place == null
        ? new BodyRef(
            name, beside.kind(), beside.jurisdiction(), beside.regionCode(), Basis.GENERATED)
        : new BodyRef(name, entry.kind(), place.name(), place.code(), Basis.LISTED);
  }
}
