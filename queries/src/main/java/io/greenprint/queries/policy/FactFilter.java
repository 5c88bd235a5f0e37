package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.PolicyDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which facts of one kind; a null component asks for nothing. */
public sealed interface FactFilter {

  /** Id of the document. */
  default @Nullable String document() {
    return null;
  }

  /** Name or code of the document's area. */
  default @Nullable String jurisdiction() {
    return null;
  }

  /** Whether documents of the places in that area count too. */
  default @Nullable Boolean withPlacesBelow() {
    return null;
  }

  /** The area as a whole. */
  default Area area() {
    return Area.of(jurisdiction(), withPlacesBelow());
  }

  /** The document's own standing. */
  default @Nullable List<PolicyDocument.Status> status() {
    return null;
  }

  /**
   * Which targets.
   *
   * @param metric words of metric or subject
   * @param dueBefore last day before this one
   * @param state one of these on the day {@code on}
   * @param on day of {@code state}
   */
  record Targets(
      @Nullable String document,
      @Nullable String jurisdiction,
      @Nullable Boolean withPlacesBelow,
      @Nullable List<PolicyDocument.Status> status,
      @Nullable String metric,
      @Nullable LocalDate dueBefore,
      @Nullable List<TargetState> state,
      @Nullable LocalDate on)
      implements FactFilter {

    public static final Targets NONE = new Targets(null, null, null, null, null, null, null, null);
  }

  /** Which conditions; {@code text} stands in the quote or the subject. */
  record Conditions(
      @Nullable String document,
      @Nullable String jurisdiction,
      @Nullable Boolean withPlacesBelow,
      @Nullable List<PolicyDocument.Status> status,
      @Nullable List<Condition.Effect> effect,
      @Nullable String text)
      implements FactFilter {

    public static final Conditions NONE = new Conditions(null, null, null, null, null, null);
  }

  /** Which registers; {@code text} stands in the name. */
  record Registers(
      @Nullable String document,
      @Nullable String jurisdiction,
      @Nullable Boolean withPlacesBelow,
      @Nullable List<PolicyDocument.Status> status,
      @Nullable List<String> kind,
      @Nullable String text)
      implements FactFilter {

    public static final Registers NONE = new Registers(null, null, null, null, null, null);
  }

  /** Which application windows; {@code text} stands in the subject. */
  record Notices(
      @Nullable LocalDate openOn,
      @Nullable String document,
      @Nullable String jurisdiction,
      @Nullable Boolean withPlacesBelow,
      @Nullable String text)
      implements FactFilter {

    public static final Notices NONE = new Notices(null, null, null, null, null);
  }
}
