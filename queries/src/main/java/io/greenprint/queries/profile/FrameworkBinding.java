package io.greenprint.queries.profile;

import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import java.util.List;

/**
 * Whether a framework binds a firm, as what, from when, by which clause.
 *
 * @param who whom the clause addresses
 * @param verified whether the clause was read in the framework
 * @param conditions those of its requirements that not all firms meet, each judged
 */
public record FrameworkBinding(
    Framework framework,
    RuleBook.Duty duty,
    String who,
    String when,
    String clause,
    boolean verified,
    Judgement judgement,
    List<JudgedCondition> conditions) {

  public FrameworkBinding {
    conditions = List.copyOf(conditions);
  }

  /**
   * A condition of requirements.
   *
   * @param requirements codes of the requirements that depend on it
   */
  public record JudgedCondition(
      Condition condition, Judgement judgement, List<String> requirements) {

    public JudgedCondition {
      requirements = List.copyOf(requirements);
    }
  }
}
