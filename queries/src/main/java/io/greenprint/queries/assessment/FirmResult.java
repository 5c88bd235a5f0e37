package io.greenprint.queries.assessment;

import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a firm's assessment comes to.
 *
 * @param score of what is required, 0 to 1; null where nothing of it could be judged
 * @param statuses of the items, in the order of the framework
 */
public record FirmResult(RoundFirm firm, @Nullable Double score, List<ItemStatus> statuses) {

  static FirmResult of(RoundFirm firm, List<Gap> gaps) {
    return new FirmResult(firm, Score.ofRequired(gaps), gaps.stream().map(ItemStatus::of).toList());
  }

  /** The same result of a firm whose assessment moved on meanwhile. */
  FirmResult as(RoundFirm firm) {
    return new FirmResult(firm, score, statuses);
  }
}
