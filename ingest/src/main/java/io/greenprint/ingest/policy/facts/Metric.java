package io.greenprint.ingest.policy.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text measures: the noun that is left when verbs, times and connectives are taken off. */
final class Metric {

  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:[\\s、，,；;：:。—\\-·]+|"
              + Words.any("connective")
              + "(?!"
              + Words.any("not-connective")
              + "))");
  private static final Pattern PLAIN_VERB =
      Pattern.compile("^" + Words.any("make-plain") + "(?!区|率|能力|水平)");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:[\\s、，,；;：:—]+|(?<=.)(?:"
              + Words.any("hedge", "alike", "equal")
              + "|的|约|近|年均|实现|累计))$");
  private static final Pattern AREA =
      Pattern.compile(
          "^(?<area>在?" + Words.any("area") + "(?:范围内|域内|境内)?)(?![级（(]|市级)(?<rest>.{2,})$");
  private static final Pattern ORDERED =
      Pattern.compile(
          "^对?(?<subject>[^，]{2,40}?)"
              + Words.any("must")
              + "(?:"
              + Words.any("must-verb")
              + ")?(?<rest>.{2,})$");
  private static final Pattern MEASURE = Pattern.compile(Words.any("measure") + "$");

  /** 由30%提高到: what it was before. */
  private static final Pattern FROM =
      Pattern.compile("(?<=.{2})[由从](?:目前|现在)?的?[0-9.]+[^0-9，]{0,5}$");

  private static final Pattern SHARED =
      Pattern.compile("(?:[\\p{IsHan}]{2})?" + Words.any("measure") + "$");

  /** The measure that closes a metric: 能耗 of 工业增加值能耗. */
  private static final Pattern HELD_MEASURE =
      Pattern.compile("(?:(?<=值)|(?<=.{4}))" + Words.any("measure") + "$");

  private static final Pattern VERBS =
      Pattern.compile(
          "(?:" + Words.any("make", "connective", "hedge", "alike", "area") + "|[\\s、，的了年])*");
  private static final Pattern NOUN_TAIL =
      Pattern.compile("(?:[\\s、，,；;：:。！]+|" + Words.any("noun-tail") + ")$");
  private static final Pattern SEPARATOR = Pattern.compile("[、和与及]|以及");
  private static final Pattern TOWARDS = Pattern.compile("^对于?");
  private static final Pattern COVERED =
      Pattern.compile(
          "^(?:(?<holder>.*)" + Words.any("cover-verb") + "|.*" + Words.any("cover-order") + ")");

  /** 固碳能力较原有品种 before 提高: what it is compared with is not what is measured. */
  private static final Pattern COMPARISON = Pattern.compile("(?<=.{3})(?:较|同比|相比)[^，、]{0,12}$");

  private static final Pattern BARE =
      Pattern.compile("(?:占.{2,14}|" + Words.any("bare-measure") + "+)" + "(?:[（(][^（）()]*[）)])?");
  private static final Pattern BARE_TAIL =
      Pattern.compile("(?:" + Words.any("bare-measure") + ")+(?:[（(][^（）()]*[）)])?$");

  /** What is counted for each of something, and says nothing alone after 单位建筑面积能耗. */
  private static final Pattern EMITTED = Pattern.compile(Words.any("emitted"));

  private static final Pattern SUBSTANCE = Pattern.compile(Words.any("substance") + "$");
  private static final Pattern AND_THEN = Pattern.compile("(?<=.{3})并(?!网).*");

  /** Verbs that are nouns of their own, counted in areas: 造林1000万亩. */
  private static final Pattern WORK = Pattern.compile("(?:完成|实施)?" + Words.any("make-noun"));

  private static final Pattern MADE = Pattern.compile("^" + Words.any("make", "make-plain"));
  private static final Pattern WORKS = Pattern.compile("(?:项目|工程)?(?:建设|实施)?[，。；\\s]*$");
  private static final Pattern FOOTNOTE = Pattern.compile("[①-⑳⑴-⒇*＊]");
  private static final Pattern MEASURE_START =
      Pattern.compile("(?<=.{2})" + Words.any("measure-start"));

  /** 单位地区生产总值 of 单位地区生产总值能耗和二氧化碳排放, which holds for both. */
  private static final Pattern PER =
      Pattern.compile("^" + Words.any("measure-start") + ".*?" + Words.any("per-unit"));

  private static final Pattern AFTER_REMARK = Pattern.compile("[）)](?<tail>[^（）()]{3,})$");
  private static final Pattern BARE_PIECE =
      Pattern.compile("\\p{IsHan}{0,2}" + Words.any("measure"));
  private static final int LONGEST_THING = 14;
  private static final int SHORTEST_HOLDER = 4;

  /** Whose value it is, where the words say so, and what is measured. */
  record Split(@Nullable String subject, String metric) {}

  private Metric() {}

  /** Words before an amount, without what does not belong to the metric. */
  static String clean(String words) {
    String metric =
        balance(
            FOOTNOTE
                .matcher(words)
                .replaceAll("")
                .replaceAll("\\s+", "")
                .replaceAll("(?<=.{2})(?:力争|争取|预计)(?=.{2})", "")
                .replaceAll("^[（(][^）)]*[）)]", ""));
    metric = FROM.matcher(metric).replaceFirst("");
    String earlier;
    do {
      earlier = metric;
      metric = HEAD.matcher(metric).replaceFirst("");
      metric = TAIL.matcher(metric).replaceFirst("");
    } while (!metric.equals(earlier));
    return metric;
  }

  /** Words after an amount: the noun that is counted. */
  static String cleanNoun(String words) {
    String noun =
        AND_THEN.matcher(words.replaceAll("\\s+", "").replaceAll("^的", "")).replaceFirst("");
    String earlier;
    do {
      earlier = noun;
      noun = NOUN_TAIL.matcher(noun).replaceFirst("");
    } while (!noun.equals(earlier));
    return balance(noun);
  }

  /** Whether the words hold no noun, only verbs that order something made. */
  static boolean isVerbs(String words) {
    return VERBS.matcher(words).matches() && !WORK.matcher(words).matches();
  }

  /** Takes the area or the ordered subject, and a plain verb, off the front. */
  static Split split(String words) {
    String subject = null;
    String metric = words;
    Matcher ordered = ORDERED.matcher(metric);
    if (words.startsWith("对") && ordered.matches()) {
      subject = ordered.group("subject");
      metric = ordered.group("rest");
    } else if (words.startsWith("对")) {
      metric = words.substring(1);
    }
    Matcher area = AREA.matcher(metric);
    if (area.matches()) {
      subject = area.group("area").replaceAll("^在|范围内$", "");
      metric = area.group("rest");
    }
    String plain = PLAIN_VERB.matcher(metric).replaceFirst("");
    return new Split(subject, plain.length() >= 4 ? clean(plain) : metric);
  }

  /** Words before 全覆盖: 市区新能源公交车实现, 具备条件的出入口实现100米内公交站, 推进污水管网. */
  static Split splitCover(String words) {
    Matcher covered = COVERED.matcher(words);
    String after = covered.find() ? clean(words.substring(covered.end())) : "";
    if (after.length() < 2) {
      return split(clean(words));
    }
    String holder = covered.group("holder");
    String subject = holder == null ? "" : clean(holder);
    String what = TOWARDS.matcher(after).replaceFirst("");
    boolean clause = MADE.matcher(subject).find() && subject.length() > LONGEST_THING;
    return subject.length() < 2 || isVerbs(subject) || clause
        ? split(what)
        : new Split(subject, what);
  }

  /** How many things a list names. */
  static int parts(String words) {
    return SEPARATOR.split(words, -1).length;
  }

  /** What a change is of, without what it is compared with. */
  static String withoutComparison(String metric) {
    return COMPARISON.matcher(metric).replaceFirst("");
  }

  /** 累计装机容量 after 抽水蓄能新增装机容量 is that of 抽水蓄能: a metric without a holder takes the one before it. */
  static String heldBy(String previous, String metric) {
    Matcher per = PER.matcher(previous);
    if (per.find() && EMITTED.matcher(metric).matches()) {
      return per.group() + metric;
    }
    if (!BARE.matcher(metric).matches()) {
      return metric;
    }
    String holder = BARE_TAIL.matcher(previous).replaceFirst("");
    boolean fits = holder.length() >= 2 && holder.length() <= 2 * (metric.length() - 1);
    return fits && !isVerbs(holder) && !BARE.matcher(previous).matches() ? holder + metric : metric;
  }

  /**
   * 天然气调峰电站 of 加快规划建设天然气调峰电站项目: what a clause without amounts orders made; empty where it is no
   * such order.
   */
  static String made(String clause) {
    String words = clean(clause);
    Matcher verb = MADE.matcher(words);
    String thing = verb.find() ? WORKS.matcher(words.substring(verb.end())).replaceFirst("") : "";
    return thing.length() < 3 || thing.length() > LONGEST_THING || SEPARATOR.matcher(thing).find()
        ? ""
        : thing;
  }

  /** A list of metrics as {@code parts}; the measure that closes the last belongs to all. */
  static List<String> split(String words, int parts) {
    String[] pieces = SEPARATOR.split(words, -1);
    if (pieces.length < parts) {
      return List.of();
    }
    List<String> metrics = new ArrayList<>();
    int first = pieces.length - parts;
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < first; i++) {
      head.append(pieces[i]).append('、');
    }
    String last = pieces[pieces.length - 1];
    String tail = sharedTail(last);
    String holder = HELD_MEASURE.matcher(head + pieces[first]).replaceFirst("");
    Matcher per = PER.matcher(pieces[first]);
    String each = per.find() ? per.group() : "";
    for (int i = first; i < pieces.length; i++) {
      String piece = (i == first ? head.toString() : "") + pieces[i];
      boolean bare =
          i > first && BARE_PIECE.matcher(piece).matches() && holder.length() >= SHORTEST_HOLDER;
      boolean elided = i > first && !each.isEmpty() && !PER.matcher(piece).find();
      if (elided) {
        metrics.add(each + piece);
      } else {
        boolean held = bare && tail.length() >= piece.length();
        metrics.add(held ? holder + piece : share(piece, last, tail));
      }
    }
    return metrics.stream().allMatch(m -> m.length() >= 2) ? metrics : List.of();
  }

  /** What the pieces of a list share with its last: 单位周转量碳排放强度, 覆盖率. */
  private static String sharedTail(String last) {
    Matcher start = MEASURE_START.matcher(last);
    if (start.find() && MEASURE.matcher(last).find()) {
      return last.substring(start.start());
    }
    Matcher remark = AFTER_REMARK.matcher(last);
    if (remark.find()) {
      return remark.group("tail");
    }
    Matcher measure = SHARED.matcher(last);
    return measure.find() ? measure.group() : "";
  }

  /** 市、县污水处理率 share all but the level; 绿色防控、统防统治覆盖率 share 覆盖率. */
  private static String share(String piece, String last, String tail) {
    boolean measured = MEASURE.matcher(piece).find() && !SUBSTANCE.matcher(piece).find();
    if (measured || piece.endsWith(tail)) {
      return piece;
    }
    return piece.length() == 1 && last.length() > 1 ? piece + last.substring(1) : piece + tail;
  }

  /** Drops a closing bracket that opened before the words, and an opening one that closes after. */
  private static String balance(String words) {
    int depth = 0;
    int cut = 0;
    int lastOpen = -1;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ("（(".indexOf(c) >= 0) {
        depth++;
        lastOpen = i;
      } else if ("）)".indexOf(c) >= 0) {
        if (depth == 0) {
          cut = i + 1;
        } else {
          depth--;
        }
      }
    }
    return depth > 0 && lastOpen >= cut ? words.substring(cut, lastOpen) : words.substring(cut);
  }
}
