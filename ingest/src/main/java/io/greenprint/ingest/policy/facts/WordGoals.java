package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goals whose value is a word: 实现…全覆盖, …翻一番, 完成省下达的…目标. */
final class WordGoals {

  private static final String WHOLE = "(?:100%|100％|百分之百)";
  private static final Pattern COVER =
      Pattern.compile(
          "(?:(?:"
              + WHOLE
              + ")?(?:实现)?全覆盖|"
              + WHOLE
              + "(?:的)?覆盖)(?=$|[\\s，。；：、,;:！）)]|和|并|且|的?目标)");
  private static final Pattern ACHIEVED =
      Pattern.compile(Words.any("cover-verb", "cover-cue") + "|" + WHOLE);
  private static final Pattern COVER_TAIL =
      Pattern.compile(
          "(?:基本)?(?:"
              + Words.any("cover-verb")
              + ")?(?:[0-9一二三四五六七八九十两]+年(?:内|时间)?)?(?:"
              + Words.any("cover-cue")
              + ")?$");
  private static final Pattern FEATURE = Pattern.compile("^.*为" + Words.any("feature"));
  private static final Pattern NAMED_SO = Pattern.compile("[、“‘]$");
  private static final Pattern DONE =
      Pattern.compile(
          "对于?(?<subject>[^，]{2,40}?)(?:"
              + Words.any("done-how")
              + ")?"
              + Words.any("done")
              + "(?<metric>[^，]{2,24})$");
  private static final Pattern ENDS_DOING = Pattern.compile(Words.any("done") + "$");
  private static final Pattern DOUBLED = Pattern.compile("(?:实现|再)*翻(?<times>一|两|二)番");
  private static final Pattern SET_ELSEWHERE =
      Pattern.compile(
          Words.any("setter-verb")
              + "(?:了)?(?<setter>[^，。；、]{1,8}?)"
              + "(?:"
              + Words.any("set")
              + "|(?<=[省市州盟县国区])定(?=目标|任务|指标|要求))"
              + "(?:给)?(?:(?:我|本|全)[省市区县]|[\\p{IsHan}]{2,3}(?:省|市|自治区))?的?(?<metric>[^，。；]{0,60}?)的?"
              + Words.any("set-what"));
  private static final Pattern MEASURED = Pattern.compile(Words.any("measure") + "$");
  private static final Pattern CHANGE_TAIL =
      Pattern.compile(
          "(?:" + Words.any("gradually") + ")?" + Words.any("increase", "decrease") + "(?:并|且)?$");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final GoalSentence sentence;
  private final Sentences.Part clause;
  private final Sentences.@Nullable Part before;

  WordGoals(GoalSentence sentence, Sentences.Part clause, Sentences.@Nullable Part before) {
    this.sentence = sentence;
    this.clause = clause;
    this.before = before;
  }

  /**
   * 实现…全覆盖 without a number, and …100%覆盖, each of a list.
   *
   * @return whether the clause is about cover, so that its 100% is read
   */
  boolean cover(List<Amount> amounts) {
    Matcher cover = COVER.matcher(clause.text());
    int from = 0;
    boolean found = false;
    while (cover.find()) {
      if (isOrdered(cover) && isOnlyAmount(amounts, clause.start() + cover.start())) {
        cover(clause.start() + from, clause.start() + cover.start(), clause.start() + cover.end());
        found = true;
      }
      from = cover.end();
    }
    return found;
  }

  private boolean isOrdered(Matcher cover) {
    String words = clause.text();
    String ahead = words.substring(0, cover.start());
    boolean named =
        NAMED_SO.matcher(ahead).find() // “有计划、全覆盖”的检查
            || FEATURE.matcher(words.substring(cover.end())).find();
    return !named
        && (ACHIEVED.matcher(words.substring(0, cover.end())).find()
            || sentence.timeFor(clause, clause.start() + cover.start()) != null);
  }

  private static boolean isOnlyAmount(List<Amount> amounts, int start) {
    return amounts.stream().noneMatch(a -> a.isPercent() && a.end() < start);
  }

  private void cover(int from, int start, int end) {
    String words = COVER_TAIL.matcher(sentence.times().without(from, start)).replaceFirst("");
    Metric.Split split = done(words);
    if (split == null) {
      split = Metric.splitCover(words);
    }
    if (split.metric().length() < 2 && before != null) {
      split = done(stripped(before.text())); // 对重点企业开展节能监察，做到三年全覆盖
    }
    if (split != null
        && split.metric().length() >= 2
        && !ENDS_DOING.matcher(split.metric()).find()) {
      sentence.add(
          split.metric(),
          split.subject(),
          Operator.COVER,
          new Amount(start, end, HUNDRED, null, "%", false),
          sentence.text().startsWith("、", from) ? from + 1 : from,
          end);
    }
  }

  /** 对重点企业开展节能监察: what is done, and to whom; null where the words are no such order. */
  private static Metric.@Nullable Split done(String words) {
    Matcher done = DONE.matcher(words);
    if (!done.find()) {
      return null;
    }
    String subject = done.group("subject");
    return new Metric.Split(
        subject == null ? null : Metric.clean(subject), Metric.clean(done.group("metric")));
  }

  /** 产值翻一番, 较2020年翻两番. */
  void doubled() {
    Matcher doubled = DOUBLED.matcher(clause.text());
    if (!doubled.find()) {
      return;
    }
    int start = clause.start() + doubled.start();
    int end = clause.start() + doubled.end();
    String metric = Metric.clean(sentence.times().without(clause.start(), start));
    BigDecimal times = BigDecimal.valueOf(doubled.group("times").equals("一") ? 1 : 2);
    if (metric.length() >= 2) {
      sentence.remember(new GoalSentence.Previous(metric, null, "番", Operator.INCREASE, false));
      sentence.add(
          metric,
          null,
          Operator.INCREASE,
          new Amount(start, end, times, null, "番", true),
          clause.start(),
          end);
    }
  }

  /** 能耗强度完成省下达目标: the value is another body's to say. */
  void setElsewhere() {
    Matcher set = SET_ELSEWHERE.matcher(clause.text());
    if (!set.find() || set.group("setter").isBlank()) {
      return;
    }
    String metric = Metric.clean(set.group("metric"));
    if (metric.length() < 2) {
      int start = clause.start() + set.start();
      metric = Metric.clean(sentence.times().without(clause.start(), start));
      metric = Metric.clean(CHANGE_TAIL.matcher(metric).replaceFirst(""));
    }
    if (Metric.isVerbs(metric)) {
      metric = "";
    }
    if (metric.length() < 2 && before != null) {
      String earlier = Metric.clean(sentence.times().without(before.start(), before.end()));
      earlier = CHANGE_TAIL.matcher(earlier).replaceFirst("");
      metric = MEASURED.matcher(earlier).find() ? earlier : "";
    }
    if (metric.length() >= 2) {
      Metric.Split split = Metric.split(metric);
      sentence.addSetElsewhere(
          split.metric(),
          split.subject(),
          set.group("setter").strip(),
          clause.start(),
          clause.start() + stripped(clause.text()).length(),
          sentence.timeFor(clause, clause.end()));
    }
  }

  private static String stripped(String clause) {
    return clause.replaceAll("[，；。：,;:！\\s]+$", "");
  }
}
