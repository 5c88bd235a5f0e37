package io.greenprint.queries.profile;

import io.greenprint.queries.profile.Judgement.Missing;
import io.greenprint.queries.profile.Profile.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Tests of which all of one list must hold. A rule without tests concerns everybody.
 *
 * @param any lists of tests
 */
record Rule(List<List<FactTest>> any) {

  Rule {
    any = any.stream().map(List::copyOf).toList();
  }

  /**
   * Three-valued: a list with a failing test fails, whatever is unknown in it.
   *
   * @param kinds names the facts
   */
  Judgement judge(Profile profile, Function<String, FactKind> kinds) {
    List<String> against = new ArrayList<>();
    Missing missing = null;
    for (List<FactTest> all : any) {
      List<String> facts = new ArrayList<>();
      FactTest unknown = null;
      boolean fails = false;
      for (FactTest test : all) {
        Boolean holds = test.holds(profile);
        if (holds == null) {
          unknown = unknown == null ? test : unknown;
        } else if (holds) {
          facts.add(told(test, profile, kinds));
        } else {
          fails = true;
          against.add(told(test, profile, kinds));
        }
      }
      if (!fails && unknown == null) {
        return Judgement.applies(facts);
      }
      if (!fails && missing == null && unknown != null) {
        missing = new Missing(unknown.fact(), question(kinds.apply(unknown.fact())));
      }
    }
    return missing == null ? Judgement.fails(against) : Judgement.unknown(missing);
  }

  private static String told(FactTest test, Profile profile, Function<String, FactKind> kinds) {
    FactKind kind = kinds.apply(test.fact());
    Known known = profile.fact(test.fact());
    List<String> values = known == null ? List.of() : known.values();
    return kind.nameZh()
        + "："
        + String.join(
            "、",
            values.stream().map(value -> kind.choices().getOrDefault(value, shown(value))).toList())
        + (kind.unit() == null ? "" : " " + kind.unit());
  }

  private static String shown(String value) {
    return switch (value) {
      case "yes" -> "是";
      case "no" -> "否";
      case FactKind.NONE -> "无";
      default -> value;
    };
  }

  private static String question(FactKind kind) {
    return switch (kind.kind()) {
      case FLAG -> "是否" + kind.nameZh() + "？";
      case NUMBER -> kind.nameZh() + "是多少（" + kind.unit() + "）？";
      case CHOICE, YEARS, TEXT -> kind.nameZh() + "？";
    };
  }
}
