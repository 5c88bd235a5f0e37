package io.greenprint.ingest.policy;

import io.greenprint.ingest.policy.DutyWords.Sense;

/** A piece of a responsibility group; offsets are those of the text that was read. */
sealed interface DutyToken {

  int start();

  int end();

  /** 牵头单位： */
  record Label(Sense sense, int start, int end) implements DutyToken {}

  /** Words between marks: a name, several joined by 和, or something else. */
  record Words(String text, int start, int end) implements DutyToken {}

  /**
   * 牵头负责, 按职责分工负责.
   *
   * @param plain whether it says 落实 and no shared duty
   */
  record Verb(Sense sense, boolean plain, int start, int end) implements DutyToken {}

  /** （牵头） after a name: a verb for that name alone. */
  record Mark(Sense sense, int start, int end) implements DutyToken {}

  /** 会同. */
  record Join(int start, int end) implements DutyToken {}

  /** 等, 等部门: the list is open. */
  record Open(int start, int end) implements DutyToken {}

  /** A mark between words; {@code weight} says how much it parts. */
  record Separator(Weight weight, int start, int end) implements DutyToken {}

  /** How much a mark parts: 、 less than ， less than ；. */
  enum Weight {
    LIST,
    COMMA,
    STOP
  }
}
