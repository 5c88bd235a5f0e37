package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.ApplicationNotice;
import io.greenprint.graph.policy.Deadline.Precision;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls for applications (申报通知): who may apply for what, until when, with which papers,
 * where.
 */
public final class NoticeReader {

  private static final Pattern CALL = Pattern.compile(Words.any("apply-title"));
  private static final Pattern ISSUED = Pattern.compile("通知|公告|通告|指南|申报：");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:关于)?(?:组织|开展|做好|公开)*(?:申报|遴选|征集|推荐|评选|开展|组织)?(?<subject>.{2,60}?)(?:申报|遴选|征集|推荐|评选)?(?:工作)?的(?:通知|公告|通告|函)$");
  private static final Pattern CONDITIONS = Pattern.compile(Words.any("apply-conditions"));
  private static final Pattern MATERIALS = Pattern.compile(Words.any("apply-materials"));
  private static final Pattern AMOUNT = Pattern.compile(Words.any("apply-amount"));
  private static final Pattern WINDOW = Pattern.compile(Words.any("apply-window"));
  private static final Pattern OFFICE = Pattern.compile(Words.any("apply-office"));

  /** Between the first and the last day of a window: 17:30 至. */
  private static final Pattern RANGE =
      Pattern.compile("[\\s（）()0-9:：时分点上下午起开始，日]*(?:至|到|起|[-—–~～－]{1,2})?\\s*(?:于)?\\s*");

  /** A line that opens a part of a call, with its words up to the first stop. */
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*(?:(?<first>[一二三四五六七八九十]{1,3}、)|(?<second>[（(][一二三四五六七八九十]{1,3}[）)])|[0-9]{1,2}[.．、])"
              + "(?<words>[^。：:；，]{2,30})[。：:]?");

  private static final Pattern QUOTED = Pattern.compile("《(?<title>[^》]{4,60})》");
  private static final Pattern ADDRESS = Pattern.compile(Words.any("apply-address"));
  private static final Pattern PHONE =
      Pattern.compile("[0-9]{3,4}\\s*[-—－]\\s*[0-9]{7,8}|[0-9]{8}|1[0-9]{10}");

  private final Source source;

  private NoticeReader(Source source) {
    this.source = source;
  }

  /** The window that the document opens; none where it is no call. */
  public static List<ApplicationNotice> read(Source source) {
    String title = title(source);
    return CALL.matcher(title).find() ? new NoticeReader(source).notice(title) : List.of();
  }

  /** Whether a document calls for applications: its numbers are conditions, not targets. */
  static boolean isCall(Source source) {
    String title = title(source);
    return CALL.matcher(title).find() && ISSUED.matcher(title).find();
  }

  private static String title(Source source) {
    String notice = source.document().noticeTitle();
    return notice != null && CALL.matcher(notice).find() ? notice : source.document().title();
  }

  private List<ApplicationNotice> notice(String title) {
    Window window = window();
    List<Span> conditions = under(CONDITIONS);
    List<Span> materials = under(MATERIALS);
    if (window.span == null && conditions.isEmpty() && materials.isEmpty()) {
      return List.of();
    }
    return List.of(
        new ApplicationNotice(
            subject(title),
            window.opens,
            window.closes,
            window.span,
            conditions,
            sentences(s -> AMOUNT.matcher(s).find() && hasMoney(s)),
            materials,
            sentences(
                    s ->
                        OFFICE.matcher(s).find()
                            && (PHONE.matcher(s).find() || ADDRESS.matcher(s).find()))
                .stream()
                .findFirst()
                .orElse(null)));
  }

  private static String subject(String title) {
    Matcher quoted = QUOTED.matcher(title);
    if (quoted.find()) {
      return quoted.group("title");
    }
    Matcher subject = SUBJECT.matcher(title.substring(Math.max(0, title.indexOf("关于"))));
    return subject.find() ? subject.group("subject") : title;
  }

  private record Window(
      @Nullable LocalDate opens, @Nullable LocalDate closes, @Nullable Span span) {}

  /** The dates of the first sentence that speaks of handing in. */
  private Window window() {
    for (Passage passage : source.passages()) {
      for (Sentences.Part sentence : Sentences.of(passage.text())) {
        List<Deadlines.Time> days = days(sentence.text());
        if (!days.isEmpty() && WINDOW.matcher(sentence.text()).find()) {
          return window(passage, sentence, days);
        }
      }
    }
    return new Window(null, null, null);
  }

  /** 自2022年5月20日至2022年6月24日 is a window; of several last days the first is the applicant's. */
  private Window window(Passage passage, Sentences.Part sentence, List<Deadlines.Time> days) {
    Deadlines.Time first = days.getFirst();
    boolean range =
        days.size() > 1
            && RANGE.matcher(sentence.text().substring(first.end(), days.get(1).start())).matches();
    Deadlines.Time last = range ? days.get(1) : first;
    Span span =
        source.origin(passage, sentence.start() + first.start(), sentence.start() + last.end());
    return new Window(range ? first.to() : null, last.to(), span);
  }

  private List<Deadlines.Time> days(String sentence) {
    return Deadlines.find(sentence, source.year()).stream()
        .filter(t -> t.precision() == Precision.DAY && t.to() != null)
        .toList();
  }

  /** The paragraphs under headings, or after lead-in lines, of a kind. */
  private List<Span> under(Pattern heading) {
    List<Span> spans = new ArrayList<>();
    NavigableMap<Integer, String> open = new TreeMap<>();
    for (Passage passage : source.passages()) {
      Matcher mark = HEADING.matcher(passage.text());
      boolean isHeading = mark.lookingAt();
      if (isHeading) {
        int level = level(mark);
        open.tailMap(level, true).clear();
        open.put(level, mark.group("words"));
      }
      boolean headed =
          Stream.concat(passage.path().stream(), open.values().stream())
              .anyMatch(label -> heading.matcher(label).find());
      boolean only =
          isHeading
              && heading.matcher(mark.group("words")).find()
              && mark.end() >= passage.text().strip().length();
      if (headed && !only) {
        spans.add(source.origin(passage, 0, passage.text().length()));
      }
    }
    return spans;
  }

  private static int level(Matcher mark) {
    return mark.group("first") != null ? 1 : mark.group("second") != null ? 2 : 3;
  }

  private List<Span> sentences(Predicate<String> wanted) {
    List<Span> spans = new ArrayList<>();
    for (Passage passage : source.passages()) {
      for (Sentences.Part sentence : Sentences.of(passage.text())) {
        if (wanted.test(sentence.text())) {
          spans.add(source.origin(passage, sentence.start(), sentence.end()));
        }
      }
    }
    return spans;
  }

  private static boolean hasMoney(String sentence) {
    return Amount.find(sentence, i -> false).stream().anyMatch(Amount::isMoney);
  }
}
