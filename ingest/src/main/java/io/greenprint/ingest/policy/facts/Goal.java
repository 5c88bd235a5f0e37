package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.ingest.values.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * What a clause sets, before its place and date are known. Offsets count in the sentence.
 *
 * @param metric what is measured
 * @param subject whose value it is; null where the words name none
 * @param operator how the value is to be met
 * @param amount the value; null where another body sets it
 * @param hedge 力争, 原则上 as written; null where there is none
 * @param setter who sets the value, where the words leave it open; null otherwise
 * @param start where its quote begins
 * @param end where its quote ends
 * @param time when it is due; null where its clauses do not say
 * @param baseline year that a change counts from; null otherwise
 */
record Goal(
    String metric,
    @Nullable String subject,
    Operator operator,
    @Nullable Amount amount,
    @Nullable String hedge,
    @Nullable String setter,
    int start,
    int end,
    Deadlines.@Nullable Time time,
    @Nullable Integer baseline) {

  static boolean isChange(@Nullable Operator operator) {
    return operator == Operator.INCREASE || operator == Operator.DECREASE;
  }
}
