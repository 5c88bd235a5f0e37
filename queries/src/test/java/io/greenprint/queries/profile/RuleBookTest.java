package io.greenprint.queries.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.profile.Judgement.State;
import io.greenprint.queries.profile.Profile.Known;
import io.greenprint.queries.profile.RuleBook.BindingRule;
import io.greenprint.queries.profile.RuleBook.Rung;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final RuleBook RULES = RuleBook.standard();

  @Test
  void everyRuleNamesFactsFrameworksAndConditionsThatThereAre() {
    List<String> frameworks =
        FrameworkLibrary.standard().frameworks().stream().map(Framework::id).toList();
    List<String> conditions =
        FrameworkLibrary.standard().frameworks().stream()
            .flatMap(framework -> framework.conditions().stream())
            .map(Condition::id)
            .toList();

    assertThat(RULES.bindings()).extracting(BindingRule::framework).isSubsetOf(frameworks);
    assertThat(RULES.conditions().keySet()).isSubsetOf(conditions);
    assertThat(
            Stream.of(
                    RULES.bindings().stream().map(BindingRule::rule),
                    RULES.conditions().values().stream(),
                    RULES.subjects().stream().map(RuleBook.SubjectRule::rule))
                .flatMap(rules -> rules)
                .flatMap(rule -> rule.any().stream())
                .flatMap(List::stream)
                .map(FactTest::fact))
        .isSubsetOf(RULES.facts().keySet());
    assertThat(RULES.ladders().stream().flatMap(ladder -> ladder.rungs().stream()))
        .extracting(Rung::framework)
        .filteredOn(Objects::nonNull)
        .isSubsetOf(frameworks);
  }

  @Test
  void theExchangeGuidelineBindsBySampleOrByTwoListings() {
    assertThat(exchange("index", "SSE180")).isEqualTo(State.APPLIES);
    assertThat(exchange("index", "NONE", "listing", "SSE", "dual-listed", "yes"))
        .isEqualTo(State.APPLIES);
    assertThat(exchange("index", "NONE", "listing", "NONE")).isEqualTo(State.DOES_NOT_APPLY);
  }

  @Test
  void whatIsUnknownNamesTheOneFactThatWouldSettleIt() {
    Judgement payables = condition("exchange-2024-13", "payables", "120");

    assertThat(payables.state()).isEqualTo(State.UNKNOWN);
    assertThat(payables.missing())
        .isEqualTo(new Judgement.Missing("payables-share", "应付账款占总资产比例是多少（%）？"));
    assertThat(condition("exchange-2024-13", "payables", "301").because())
        .containsExactly("期末应付账款（含票据）：301 亿元");
    assertThat(condition("exchange-2024-13", "payables", "300", "payables-share", "50").state())
        .isEqualTo(State.DOES_NOT_APPLY);
  }

  @Test
  void noYearOnTheListIsAnAnswer() {
    assertThat(condition("exchange-2024-9", "environmental-list", "NONE").state())
        .isEqualTo(State.DOES_NOT_APPLY);
    assertThat(condition("exchange-2024-9", "environmental-list", "2025").state())
        .isEqualTo(State.APPLIES);
  }

  @Test
  void aNearZeroCarbonFactoryIsNoZeroCarbonFactory() {
    Rung zero = RULES.ladders().getFirst().rungs().getLast();

    assertThat(zero.isNamedBy("苏州市近零碳工厂")).isFalse();
    assertThat(zero.isNamedBy("零碳工厂")).isTrue();
  }

  private static State exchange(String... facts) {
    return RULES.bindings().stream()
        .filter(rule -> rule.framework().equals("exchange-2024"))
        .filter(rule -> rule.duty() == RuleBook.Duty.MANDATORY)
        .map(rule -> rule.rule().judge(profile(facts), RULES::fact).state())
        .min(State::compareTo)
        .orElseThrow();
  }

  private static Judgement condition(String id, String... facts) {
    return Objects.requireNonNull(RULES.conditions().get(id)).judge(profile(facts), RULES::fact);
  }

  static Profile profile(String... facts) {
    Map<String, Known> known = new HashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      List<String> values = Arrays.asList(facts[i + 1].split("、"));
      known.put(facts[i], new Known(values, null, "测试", "某人"));
    }
    return new Profile("320594", known);
  }
}
