package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts names that 和, 及 or 与 join. The same words stand inside names (工业和信息化局), so they part only
 * what is a name on both sides.
 */
final class NameList {

  private static final Pattern JOINER = Pattern.compile("以及|和|及|与|暨|或");

  private NameList() {}

  static List<Span> split(String text, int from, int to) {
    boolean inList = from > 0 && text.charAt(from - 1) == '、';
    int start = inList ? from : from + leading(text.substring(from, to));
    List<Span> names = new ArrayList<>();
    Matcher joiner = JOINER.matcher(text).region(start, to);
    while (joiner.find()) {
      String left = text.substring(start, joiner.start());
      String right = text.substring(joiner.end(), to);
      if (!inBracket(left)
          && BodyForms.hasEnding(left)
          && startsName(right)
          && !LocalBodies.isOneClass(left, right)) {
        names.add(new Span(start, joiner.start()));
        start = joiner.end();
      }
    }
    names.add(new Span(start, to));
    return names;
  }

  /** Units before the first name: 由, 和, 及. */
  private static int leading(String words) {
    int skip = BodyForms.nameStart(words);
    Matcher joiner = JOINER.matcher(words).region(skip, words.length());
    if (joiner.lookingAt() && BodyForms.isListed(words.substring(joiner.end()))) {
      return joiner.end();
    }
    return skip;
  }

  private static boolean startsName(String right) {
    return BodyForms.isListed(right)
        || JOINER.splitAsStream(right).findFirst().filter(BodyForms::isListed).isPresent();
  }

  private static boolean inBracket(String left) {
    int depth = 0;
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      depth += Brackets.step(c);
    }
    return depth > 0;
  }
}
