package io.greenprint.queries.profile;

import io.greenprint.graph.policy.Target;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.Places;
import io.greenprint.queries.profile.FactTest.Operator;
import io.greenprint.queries.profile.Judgement.Missing;
import io.greenprint.queries.profile.Profile.Known;
import io.greenprint.queries.profile.RuleBook.MetricRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges clauses of policies for one firm. Pure. A clause concerns a firm where its document's area
 * holds the firm's place, the firm is of the sort that the clause names, and passes its threshold.
 * What nobody knows leaves the clause unknown, with the first fact that would settle it.
 */
final class Clauses {

  /** Under this and the words of a subject a firm says whether it is one. */
  static final String IS = "is:";

  private static final String NATION = "国家";

  private final Profile profile;
  private final RuleBook rules;
  private final Places places;

  Clauses(Profile profile, RuleBook rules, Places places) {
    this.profile = profile;
    this.rules = rules;
    this.places = places;
  }

  Clause judge(ConditionNode condition, DocumentNode document) {
    return new Clause(
        Clause.Kind.valueOf(condition.effect().name()),
        condition.subject(),
        condition.consequence(),
        null,
        condition.evidence(),
        all(List.of(() -> place(document), () -> subject(condition), () -> threshold(condition))));
  }

  /**
   * A window: every one of its conditions has to hold.
   *
   * @param within conditions of the same document, of which those in the window's clauses count
   */
  Clause judge(NoticeNode notice, DocumentNode document, List<ConditionNode> within) {
    List<Supplier<Judgement>> asked = new ArrayList<>();
    asked.add(() -> place(document));
    for (Evidence clause : notice.conditions()) {
      List<ConditionNode> inside =
          within.stream()
              .filter(one -> one.evidence().start() >= clause.start())
              .filter(one -> one.evidence().end() <= clause.end())
              .toList();
      if (inside.isEmpty()) {
        asked.add(() -> told(clause.quote().strip(), "是否满足：" + clause.quote().strip() + "？"));
      }
      for (ConditionNode condition : inside) {
        asked.add(() -> all(List.of(() -> subject(condition), () -> threshold(condition))));
      }
    }
    Evidence evidence = notice.evidence();
    return new Clause(
        Clause.Kind.WINDOW,
        notice.subject(),
        null,
        notice.closes(),
        evidence == null ? notice.conditions().getFirst() : evidence,
        all(asked));
  }

  /** Fails with the first that fails; else is unknown with the first that is. */
  private static Judgement all(List<Supplier<Judgement>> asked) {
    List<String> because = new ArrayList<>();
    Judgement unknown = null;
    for (Supplier<Judgement> one : asked) {
      Judgement judgement = one.get();
      switch (judgement.state()) {
        case DOES_NOT_APPLY -> {
          return judgement;
        }
        case UNKNOWN -> unknown = unknown == null ? judgement : unknown;
        case APPLIES -> because.addAll(judgement.because());
      }
    }
    return unknown == null ? Judgement.applies(because) : unknown;
  }

  private Judgement place(DocumentNode document) {
    String area = document.jurisdiction();
    String code = document.regionCode();
    if (area == null) {
      return Judgement.unknown(
          new Missing("document:" + document.id(), "文件的适用地区没有识别出来：是否适用于本企业所在地？"));
    }
    if (area.equals(NATION)) {
      return Judgement.applies(List.of());
    }
    Known said = profile.fact("place");
    if (said != null) {
      String place = said.values().getFirst();
      boolean within = place.contains(area) || places.isWithin(place, area);
      List<String> because = List.of("注册地：" + place + "，文件适用于" + area);
      return within ? Judgement.applies(because) : Judgement.fails(because);
    }
    String region = profile.region();
    if (region == null || code == null) {
      return Judgement.unknown(new Missing("place", "注册地？（文件适用于" + area + "）"));
    }
    String telling = code.replaceFirst("(?<=^\\d{2})0000$|(?<=^\\d{4})00$", "");
    List<String> because = List.of("信用代码登记地 " + region + "，文件适用于" + area);
    return region.startsWith(telling) ? Judgement.applies(because) : Judgement.fails(because);
  }

  private Judgement subject(ConditionNode condition) {
    String words = condition.subject().replaceAll("的$", "");
    if (words.isEmpty() || words.matches("企业|各企业|单位|公司|申报企业|申报单位|申报主体")) {
      return Judgement.applies(List.of());
    }
    return profile.fact(IS + words) == null
        ? rules
            .subject(words)
            .map(rule -> rule.rule().judge(profile, rules::fact))
            .orElseGet(() -> told(words, "贵企业是否属于“" + words + "”？"))
        : told(words, words);
  }

  /** What only the firm can say. */
  private Judgement told(String words, String question) {
    Boolean holds = new FactTest(IS + words, Operator.YES, List.of(), null).holds(profile);
    if (holds == null) {
      return Judgement.unknown(new Missing(IS + words, question));
    }
    List<String> because = List.of((holds ? "企业确认属于：" : "企业确认不属于：") + words);
    return holds ? Judgement.applies(because) : Judgement.fails(because);
  }

  private Judgement threshold(ConditionNode condition) {
    String metric = condition.metric();
    BigDecimal value = condition.value();
    if (metric == null || value == null) {
      return Judgement.applies(List.of());
    }
    Optional<MetricRule> rule = rules.metric(metric);
    BigDecimal scale = rule.map(r -> r.units().get(String.valueOf(condition.unit()))).orElse(null);
    Operator operator = operator(condition.operator());
    if (rule.isEmpty() || scale == null || operator == null) {
      String words = condition.evidence().quote().strip();
      return told(words, "是否满足：" + words + "？");
    }
    FactTest test = new FactTest(rule.get().fact(), operator, List.of(), value.multiply(scale));
    return new Rule(List.of(List.of(test))).judge(profile, rules::fact);
  }

  private static @Nullable Operator operator(Target.@Nullable Operator operator) {
    return switch (operator) {
      case AT_LEAST -> Operator.AT_LEAST;
      case MORE_THAN -> Operator.ABOVE;
      case AT_MOST -> Operator.AT_MOST;
      case LESS_THAN -> Operator.BELOW;
      case EQUAL -> Operator.EQUAL;
      case null, default -> null;
    };
  }
}
