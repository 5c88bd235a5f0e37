package io.greenprint.api.ingest;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.store.BodyLink;
import io.greenprint.ingest.body.Successions;
import io.greenprint.ingest.body.Successions.Part;
import io.greenprint.ingest.body.Successions.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the data knows of the bodies that a document names: who took over from whom, and which is
 * part of which.
 */
final class BodyLinks {

  /** A name that begins so stands for that body of every place. */
  private static final String ANY_PLACE = "*";

  private final Successions successions;

  BodyLinks(Successions successions) {
    this.successions = successions;
  }

  /** Links of all bodies that the readings name, each once. */
  List<BodyLink> of(List<PolicyReading> readings) {
    return readings.stream()
        .flatMap(BodyLinks::bodies)
        .distinct()
        .flatMap(body -> of(body).stream())
        .distinct()
        .toList();
  }

  private static Stream<BodyRef> bodies(PolicyReading reading) {
    return Stream.concat(
            reading.tasks().stream().flatMap(task -> task.assignments().stream()),
            reading.generalRoles().stream())
        .map(Assignment::body)
        .flatMap(Stream::ofNullable);
  }

  private List<BodyLink> of(BodyRef body) {
    List<BodyLink> links = new ArrayList<>();
    for (Succession succession : successions.all()) {
      place(body, succession.from())
          .map(place -> named(body, place, succession.to()))
          .ifPresent(successor -> links.add(link(body, successor, succession)));
      place(body, succession.to())
          .map(place -> named(body, place, succession.from()))
          .ifPresent(predecessor -> links.add(link(predecessor, body, succession)));
    }
    for (Part part : successions.parts()) {
      if (part.name().equals(body.name())) {
        links.add(new BodyLink.PartOf(body, named(body, "", part.of()), part.source()));
      }
    }
    return links;
  }

  private static BodyLink link(BodyRef from, BodyRef to, Succession succession) {
    return new BodyLink.SucceededBy(
        from, to, succession.function(), succession.on(), succession.source());
  }

  /**
   * The place for which a pattern means this body; empty text for a full name; nothing where it
   * means another.
   */
  private static Optional<String> place(BodyRef body, String pattern) {
    if (!pattern.startsWith(ANY_PLACE)) {
      return pattern.equals(body.name()) ? Optional.of("") : Optional.empty();
    }
    String function = pattern.substring(ANY_PLACE.length());
    String place = body.jurisdiction();
    return place != null && body.name().equals(place + function)
        ? Optional.of(place)
        : Optional.empty();
  }

  private static BodyRef named(BodyRef like, String place, String pattern) {
    String name =
        pattern.startsWith(ANY_PLACE) ? place + pattern.substring(ANY_PLACE.length()) : pattern;
    return new BodyRef(
        name, like.kind(), like.jurisdiction(), like.regionCode(), BodyRef.Basis.LISTED);
  }
}
