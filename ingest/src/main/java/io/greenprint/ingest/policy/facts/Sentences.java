package io.greenprint.ingest.policy.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a paragraph into sentences and clauses; brackets and quotation marks hold together. */
final class Sentences {

  /** A part of a paragraph. */
  record Part(int start, int end, String text) {}

  private Sentences() {}

  /** Sentences: up to 。！？, or the end. */
  static List<Part> of(String paragraph) {
    return cut(paragraph, 0, paragraph.length(), c -> "。！？\n".indexOf(c) >= 0);
  }

  /** Clauses of a sentence: up to ，；：. */
  static List<Part> clauses(String sentence) {
    return cut(sentence, 0, sentence.length(), c -> "，,；;：:—".indexOf(c) >= 0);
  }

  private static List<Part> cut(String text, int from, int to, IntPredicate ends) {
    List<Part> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ("（(《〈〔［[".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》〉〕］]".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (ends.test(c) && depth == 0 && !betweenDigits(text, i)) {
        add(parts, text, start, i + 1);
        start = i + 1;
      }
    }
    add(parts, text, start, to);
    return parts;
  }

  /** 1,000 and 2021—2023 are one. */
  private static boolean betweenDigits(String text, int at) {
    return ",—:".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && isNumeric(text.charAt(at - 1))
        && Amount.isDigit(text.charAt(at + 1));
  }

  private static boolean isNumeric(char c) {
    return Amount.isDigit(c) || c == '年' || c == '%';
  }

  private static void add(List<Part> parts, String text, int start, int end) {
    if (!text.substring(start, end).isBlank()) {
      parts.add(new Part(start, end, text.substring(start, end)));
    }
  }
}
