package io.greenprint.queries.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something concerns a firm.
 *
 * @param because facts that settle it, as words; empty where nothing had to be asked
 * @param missing the one fact that would settle it next; null unless unknown
 */
public record Judgement(State state, List<String> because, @Nullable Missing missing) {

  /** Outcome, in the order in which readers want them. */
  public enum State {
    APPLIES,
    UNKNOWN,
    DOES_NOT_APPLY
  }

  /**
   * A fact that nobody told.
   *
   * @param fact id under which it can be told
   * @param question what to ask, in Chinese
   */
  public record Missing(String fact, String question) {}

  public Judgement {
    because = List.copyOf(because);
  }

  static Judgement applies(List<String> because) {
    return new Judgement(State.APPLIES, because, null);
  }

  static Judgement fails(List<String> because) {
    return new Judgement(State.DOES_NOT_APPLY, because, null);
  }

  static Judgement unknown(Missing missing) {
    return new Judgement(State.UNKNOWN, List.of(), missing);
  }
}
