package io.greenprint.ingest.policy.facts;

import java.util.regex.Pattern;

/**
 * Whether a passage stands under a heading that looks back (发展现状, 工作成效): it sets nothing. A heading
 * that orders (夯实产业发展基础) looks ahead.
 */
final class LookingBack {

  private static final Pattern HEADING =
      Pattern.compile(Words.any("background") + "(?:[、和与及，]|以及|$)");
  private static final Pattern ORDER =
      Pattern.compile("(?:^|[、，．.）)\\s])" + Words.any("heading-order"));

  private LookingBack() {}

  static boolean is(Passage passage) {
    return passage.path().stream()
        .anyMatch(label -> HEADING.matcher(label).find() && !ORDER.matcher(label).find());
  }
}
