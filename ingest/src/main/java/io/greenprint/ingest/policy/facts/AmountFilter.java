package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.util.regex.Pattern;

/**
 * Whether an amount can be a target at all: not a name (5G), a grade (42.5级), a price, a threshold
 * that says whom a rule binds (年用电量500万千瓦时以上的企业), or how far or long something is.
 *
 * @param left words before the amount and its operator
 * @param right words after them, up to the next amount
 */
record AmountFilter(
    GoalSentence sentence, Amount amount, Measure measure, String left, String right) {

  private static final Pattern NOT_BEFORE =
      Pattern.compile("(?:" + Words.any("not-before") + "|[A-Za-z])$");
  private static final Pattern NOT_AFTER =
      Pattern.compile("^(?:" + Words.any("not-after") + "|的(?!" + Words.any("goal-noun") + "))");
  private static final Pattern BOUND = Pattern.compile("^的?[^，；。]{0,12}?" + Words.any("bound"));
  private static final Pattern UNITLESS = Pattern.compile(Words.any("unitless"));
  private static final Pattern MAKE = Pattern.compile(Words.any("make") + "(?:了|并)?$");
  private static final Pattern PRICED = Pattern.compile(Words.any("priced"));
  private static final Pattern NUMBERED = Pattern.compile(Words.any("numbered") + "$");
  private static final Pattern LASTING = Pattern.compile(Words.any("lasting") + "$");
  private static final Pattern EXPLAINS = Pattern.compile(Words.any("explains"));
  private static final int LONGEST_NOT_BEFORE = 8;

  /**
   * @param rises whether it is where a rise begins (在80%基础上进一步提升)
   */
  boolean couldBeTarget(boolean rises) {
    return !isExplained()
        && !(amount.isMoney() && PRICED.matcher(left).find())
        && !isNamed()
        && (rises || !NOT_AFTER.matcher(right).find() || isShareOf())
        && (amount.unit().isEmpty() ? isUnitless() : !isCircumstance() && !isThreshold());
  }

  /** （包括肉牛年出栏12万头以上的县）: whom a bracket means. */
  private boolean isExplained() {
    String text = sentence.text();
    int open =
        Math.max(text.lastIndexOf('（', amount.start()), text.lastIndexOf('(', amount.start()));
    int close =
        Math.max(text.lastIndexOf('）', amount.start()), text.lastIndexOf(')', amount.start()));
    return open > close && EXPLAINS.matcher(text.substring(open + 1)).lookingAt();
  }

  /** 5G, 第3项, 附件2. */
  private boolean isNamed() {
    String text = sentence.text();
    if (measure.operator() == null && !measure.spoken()) {
      int window = Math.max(0, amount.start() - LONGEST_NOT_BEFORE);
      return NOT_BEFORE.matcher(text.substring(window, amount.start()).strip()).find();
    }
    return NUMBERED.matcher(left.strip()).find();
  }

  /** 70%以上的机关建成节约型机关. */
  private boolean isShareOf() {
    return amount.isPercent() && right.startsWith("的");
  }

  private boolean isUnitless() {
    GoalSentence.Previous previous = sentence.previous();
    Sentences.Part before = sentence.before();
    return measure.operator() != null
        && (right.isEmpty() || "，；。、）)".indexOf(right.charAt(0)) >= 0)
        && (UNITLESS.matcher(left).find()
            || (previous != null && previous.unit().isEmpty())
            || (left.isBlank() && before != null && UNITLESS.matcher(before.text()).find()));
  }

  private boolean isCircumstance() {
    return amount.isCircumstance() && !LASTING.matcher(left).find();
  }

  private boolean isThreshold() {
    Operator operator = measure.operator();
    boolean bounds = operator != null && operator != Operator.EQUAL && !Goal.isChange(operator);
    if (bounds && !amount.isPercent() && right.startsWith("或")) {
      return true;
    }
    return (operator == Operator.AT_LEAST || operator == Operator.AT_MOST)
        && !amount.isCount()
        && !amount.isPercent()
        && BOUND.matcher(right).find()
        && !MAKE.matcher(left.strip()).find();
  }
}
