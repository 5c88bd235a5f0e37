package io.greenprint.api.pages;

import io.greenprint.api.assessment.Plausibility;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the value of an answer converts, for templates. */
@Component("conversions")
class Conversions {

  /** Null where there is nothing to convert. */
  public @Nullable String of(Answer answer) {
    Content content = answer.content();
    return content.value() == null || content.unit() == null
        ? null
        : Plausibility.conversion(content.value(), content.unit()).orElse(null);
  }
}
