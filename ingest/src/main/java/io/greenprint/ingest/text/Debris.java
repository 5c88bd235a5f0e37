package io.greenprint.ingest.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What word processors leave in the words when they are converted. */
final class Debris {

  private static final Pattern PATTERN =
      Pattern.compile(
          "\\[bookmark: [^\\]]{0,80}\\]|\\[image: [^\\]]{0,80}\\]"
              + "|(?:HYPERLINK|PAGEREF|TOC|MERGEFORMAT) \\\\?[\\\\\"][^\"\\n]{0,200}\"?");

  private Debris() {}

  /** The units of a line that are debris. */
  static BitSet of(String words) {
    BitSet debris = new BitSet();
    Matcher matcher = PATTERN.matcher(words);
    while (matcher.find()) {
      debris.set(matcher.start(), matcher.end());
    }
    return debris;
  }
}
