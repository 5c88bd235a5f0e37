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
              + "(?!性|化|工|网|购|谐|素|外|建|线|校|率|时|业|产|生|度|役))");
  private static final Pattern PLAIN_VERB =
      Pattern.compile("^" + Words.any("make-plain") + "(?!区|率)");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:[\\s、，,；;：:—]+|(?<=.)(?:" + Words.any("hedge", "alike", "equal") + "|的|约|近|年均|实现))$");
  private static final Pattern AREA =
      Pattern.compile("^(?<area>在?" + Words.any("area") + "(?:范围内|域内|境内)?)(?<rest>.{2,})$");
  private static final Pattern ORDERED =
      Pattern.compile("^对?(?<subject>[^，]{2,40}?)(?:须|必须|应当?|要)(?:落实|实行|达到|按照)?(?<rest>.{2,})$");
  private static final Pattern MEASURE = Pattern.compile(Words.any("measure") + "$");

  /** 由30%提高到: what it was before. */
  private static final Pattern FROM =
      Pattern.compile("(?<=.{2})[由从](?:目前|现在)?的?[0-9.]+[^0-9，]{0,5}$");

  private static final Pattern SHARED =
      Pattern.compile("(?:[\\p{IsHan}]{2})?" + Words.any("measure") + "$");
  private static final Pattern VERBS =
      Pattern.compile(
          "(?:" + Words.any("make", "connective", "hedge", "alike", "area") + "|[\\s、，的了年])*");
  private static final Pattern NOUN_TAIL = Pattern.compile("(?:[\\s、，,；;：:。！]+|等|政策|以上)$");

  /** Whose value it is, where the words say so, and what is measured. */
  record Split(@Nullable String subject, String metric) {}

  private Metric() {}

  /** Words before an amount, without what does not belong to the metric. */
  static String clean(String words) {
    String metric =
        balance(
            words
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
    String noun = words.replaceAll("\\s+", "").replaceAll("^的", "");
    String earlier;
    do {
      earlier = noun;
      noun = NOUN_TAIL.matcher(noun).replaceFirst("");
    } while (!noun.equals(earlier));
    return balance(noun);
  }

  /** Whether the words hold no noun, only verbs that order something made. */
  static boolean isVerbs(String words) {
    return VERBS.matcher(words).matches();
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

  /** Words before 全覆盖: 市区新能源公交车实现, 具备条件的出入口实现100米内公交站. */
  static Split splitCover(String words) {
    int made = words.lastIndexOf("实现");
    String after = made < 0 ? "" : clean(words.substring(made + 2));
    if (after.length() >= 2) {
      String subject = clean(words.substring(0, made));
      return new Split(subject.isEmpty() ? null : subject, after);
    }
    return split(clean(words));
  }

  /** A list of metrics as {@code parts}; the measure that closes the last belongs to all. */
  static List<String> split(String words, int parts) {
    String[] pieces = words.split("[、和与及]|以及", -1);
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
    Matcher measure = SHARED.matcher(last);
    String tail = measure.find() ? measure.group() : "";
    for (int i = first; i < pieces.length; i++) {
      String piece = (i == first ? head.toString() : "") + pieces[i];
      metrics.add(share(piece, last, tail));
    }
    return metrics.stream().allMatch(m -> m.length() >= 2) ? metrics : List.of();
  }

  /** 市、县污水处理率 share all but the level; 绿色防控、统防统治覆盖率 share 覆盖率. */
  private static String share(String piece, String last, String tail) {
    if (MEASURE.matcher(piece).find()) {
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
