package io.greenprint.graph.store;

import java.util.Map;

/**
 * Where in a document a person's word belongs, whatever rules read the document.
 *
 * @param subject kind of fact
 * @param document id
 * @param quote words of the fact; empty where it is about the whole document
 * @param occurrence how many times the quote stands in the text before
 * @param fact its id when the word was given; decides where several facts have the same place
 * @param code of a finding; empty for other facts
 */
record Anchor(
    Subject subject, String document, String quote, int occurrence, String fact, String code) {

  /** Facts that a person can have a word about. */
  enum Subject {
    ASSIGNMENT("Assignment"),
    TARGET("Target"),
    FINDING("Finding");

    final String label;

    Subject(String label) {
      this.label = label;
    }

    static Subject of(String label) {
      for (Subject subject : values()) {
        if (subject.label.equals(label)) {
          return subject;
        }
      }
      throw new IllegalArgumentException(label);
    }
  }

  Map<String, Object> properties() {
    return Map.of(
        "subject",
        subject.label,
        "document",
        document,
        "quote",
        quote,
        "occurrence",
        occurrence,
        "fact",
        fact,
        "code",
        code);
  }

  /** Offset of the quote in a text; -1 where the text does not have it so many times. */
  int startIn(String text) {
    if (quote.isEmpty()) {
      return -1;
    }
    int start = text.indexOf(quote);
    for (int n = 0; n < occurrence && start >= 0; n++) {
      start = text.indexOf(quote, start + 1);
    }
    return start;
  }

  /** How many times {@code quote} stands in {@code text} before {@code start}. */
  static int occurrence(String text, String quote, int start) {
    int count = 0;
    if (!quote.isEmpty()) {
      for (int at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) {
        count++;
      }
    }
    return count;
  }
}
