package io.greenprint.queries.disclosure;

import io.greenprint.queries.disclosure.Gap.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the requirements of a framework, a pillar or a topic are met.
 *
 * <p>{@code score} = the mean, over the requirements of this scope and duty that could be judged,
 * of {@link Gap#score}, which is the mean over a requirement's judged sub-points of 1 (met), 0.5
 * (partly) and 0 (explained, claimed only, missing). Requirements that do not apply or that no
 * indicator can judge are left out; {@code requirements} and {@code judged} say how many.
 *
 * @param scope what it is over
 * @param name pillar or topic; empty for the framework
 * @param duty required, conditional and encouraged are never mixed
 * @param requirements all of this scope and duty that apply
 * @param judged those of which at least one sub-point could be judged
 * @param full of those judged
 * @param partial of those judged
 * @param score 0 to 1; null where none could be judged
 */
public record Score(
    Scope scope,
    String name,
    Duty duty,
    int requirements,
    int judged,
    int full,
    int partial,
    @Nullable Double score) {

  /** What a score is over. */
  public enum Scope {
    FRAMEWORK,
    PILLAR,
    TOPIC
  }

  /** Scores of the framework, its pillars and its topics, each apart by duty. */
  public static List<Score> of(List<Gap> gaps) {
    List<Score> scores = new ArrayList<>(grouped(gaps, Scope.FRAMEWORK, gap -> ""));
    scores.addAll(grouped(gaps, Scope.PILLAR, gap -> gap.requirement().pillar().name()));
    scores.addAll(grouped(gaps, Scope.TOPIC, gap -> gap.requirement().topic()));
    return scores;
  }

  /** Score of all that is required; null where nothing of it could be judged. */
  public static @Nullable Double ofRequired(List<Gap> gaps) {
    return grouped(gaps, Scope.FRAMEWORK, gap -> "").stream()
        .filter(score -> score.duty() == Duty.REQUIRED)
        .map(Score::score)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<Score> grouped(List<Gap> gaps, Scope scope, Function<Gap, String> name) {
    record Key(String name, Duty duty) {}
    Map<Key, List<Gap>> groups =
        gaps.stream()
            .filter(gap -> gap.status() != Status.NOT_APPLICABLE)
            .collect(
                Collectors.groupingBy(
                    gap -> new Key(name.apply(gap), gap.duty()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> of(scope, group.getKey().name(), group.getKey().duty(), group.getValue()))
        .toList();
  }

  private static Score of(Scope scope, String name, Duty duty, List<Gap> gaps) {
    List<Double> judged = gaps.stream().map(Gap::score).filter(Objects::nonNull).toList();
    return new Score(
        scope,
        name,
        duty,
        gaps.size(),
        judged.size(),
        count(gaps, Status.FULL),
        count(gaps, Status.PARTIAL),
        judged.isEmpty()
            ? null
            : judged.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  private static int count(List<Gap> gaps, Status status) {
    return (int) gaps.stream().filter(gap -> gap.status() == status).count();
  }
}
