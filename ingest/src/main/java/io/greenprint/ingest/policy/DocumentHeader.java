package io.greenprint.ingest.policy;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyDocument.Status;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.text.Mended;
import io.greenprint.ingest.values.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document says of itself: title, number, issuers, date, status, area, addressees. A
 * notice that carries a plan gives number, issuers and date; the plan gives the title. What a web
 * page or a file name says about a document is not used.
 *
 * @param document the work
 * @param bodyStart where, in the mended text, the text of the plan begins
 */
record DocumentHeader(PolicyDocument document, int bodyStart) {

  private static final String KIND =
      "(?:方案|计划|规划|意见|措施|举措|办法|规定|规则|细则|条例|决定|通知|通告|公告|公示|要点|指南|指引|纲要|战略|目录|清单|函|批复|报告|政策|行动|部署|安排|分工|任务|导则|规范|标准|若干|汇编|解读|倡议书|建议|重点工作|台账|攻坚战|战略[0-9]{4}|(?:分解|分工|任务|责任|安排|计划|措施|进度|推进|工作|项目)(?:清单|一览)?表)";
  private static final String TAIL =
      "(?:[（(][^（）()]{1,30}[）)]|[0-9]{4}(?:[-—－][0-9]{4})?年?(?:版)?|的通知)*》?";
  private static final Pattern TITLE = Pattern.compile(".*" + KIND + TAIL);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<n>[\\p{IsHan}（）()A-Za-z]{1,16}\\s?[〔\\[［（(﹝【]\\s?(?:19|20)[0-9]{2}\\s?[〕\\]］）)﹞】]\\s?第?\\s?[0-9]{1,5}\\s?号"
              + "|(?:(?:19|20)[0-9]{2}\\s?年)\\s?第\\s?[0-9]{1,4}\\s?号)");
  private static final Pattern OUTER_BRACKETS = Pattern.compile("^[（(]|[）)]$");
  private static final Pattern META =
      Pattern.compile(
          "(?:索\\s?引\\s?号|发布机构|发文机关|发文日期|发布日期|成文日期|生成日期|公开日期|信息分类|信息来源|来源|主题分类|主题词|文号|有效性|有\\s?效\\s?性|时效|名\\s?称|标\\s?题|浏览次数|字体|分享|打印|发布时间|索取号|公开方式|公开范围|关键词|体裁|组配分类|所属|效力状态).{0,2}[:：].*");
  private static final Pattern CARRIES =
      Pattern.compile("(?:关于|联合)(?:印发|转发|发布|公布|批转|下发|同意|征求|公开征求).*");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "[（(]?(?<date>[0-9〇○零一二三四五六七八九十]{4}\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月\\s?[0-9一二三四五六七八九十]{1,3}\\s?日)(?:印发)?.{0,4}[）)]?");
  private static final Pattern ANNEX = Pattern.compile("附\\s?件\\s?[0-9一二三四五六七八九十]{0,2}\\s?[:：.、]?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SENTENCES = Pattern.compile("。");
  private static final Pattern COPIES = Pattern.compile("抄\\s?送\\s?[:：](?<who>[^。]*)(?:。.*)?");
  private static final Pattern NAMED =
      Pattern.compile(".*?关于(?:印发|转发|发布|下发)(?:《(?<quoted>[^》]+)》.*|(?<title>[^《》]+))的通知");
  private static final Pattern QUOTED = Pattern.compile("(?<who>[^《》]*)《(?<title>[^《》]+)》");

  /** What the first sentence of a text begins with, and no list of addressees does. */
  private static final Pattern OPENING = Pattern.compile("为|根据|依据|按照|经|近日|日前|现将|《");

  /** What the first sentence of a text begins with, and no title does. */
  private static final Pattern FIRST_WORDS = Pattern.compile("为(?!民|企)|根据|依据|按照|近日|日前|现将");

  /** （2021年12月2日…第十次全体会议通过）, under the title of a decision or a law. */
  private static final Pattern PASSED =
      Pattern.compile("[（(](?=[^）)]*(?:通过|批准|公布|发布)).*[0-9〇零一二三四五六七八九十]日.*[）)]");

  /** A title that is whole: what follows begins another. */
  private static final Pattern WHOLE = Pattern.compile(".*的(?:通知|意见|决定|公告|通告|批复|函)");

  private static final Pattern ISSUES = Pattern.compile("关于|印发|发布");

  /** 我市印发《…》: a page that tells of a plan instead of showing its title. */
  private static final Pattern TOLD = Pattern.compile("(?:印发|发布|出台|公布)了?《(?<title>[^》]{6,})》");

  /** What closes a title page: a month, a table of contents, a preface. */
  private static final Pattern TITLE_PAGE_END =
      Pattern.compile(".{4,9}年.{1,3}月(?:.{1,3}日)?|目\\s*[录次]|前\\s*言");

  private static final Pattern BRANCH =
      Pattern.compile("\\p{IsHan}{2,6}(?:监管局|专员办|专员办事处|分局|分行|中心支行|营业管理部|督察局|稽查局)");
  private static final Pattern HAS_BRANCHES =
      Pattern.compile("(?:中国|国家|财政部|生态环境部).{2,}(?:委员会|总局|银行|局)|财政部|生态环境部");

  private static final int TOLD_WITHIN = 3;

  private static final int PASSED_WITHIN = 4;

  private static final int LONGEST_NAME = 30;

  private static final int HEAD = 40;

  /** Lines under the end of a notice in which a title is the plan's, whatever its words. */
  private static final int NEAR = 8;

  static DocumentHeader read(Mended mended, int from, int to) {
    return new Reading(mended, from, to).read();
  }

  /**
   * The same, as an annex of the document that carries it: what it does not say of issuers, date
   * and place is its carrier's.
   */
  DocumentHeader carriedBy(PolicyDocument carrier) {
    boolean placed = document.jurisdiction() != null;
    return new DocumentHeader(
        new PolicyDocument(
            document.title(),
            document.docNumber(),
            document.issuers().isEmpty() ? carrier.issuers() : document.issuers(),
            document.date() == null ? carrier.date() : document.date(),
            document.status(),
            placed ? document.jurisdiction() : carrier.jurisdiction(),
            placed ? document.regionCode() : carrier.regionCode(),
            document.addressees(),
            document.copiedTo(),
            document.noticeTitle(),
            document.span()),
        bodyStart);
  }

  private static final class Reading {

    private final Mended mended;
    private final int from;
    private final int to;
    private final List<Paragraph> paragraphs;

    Reading(Mended mended, int from, int to) {
      this.mended = mended;
      this.from = from;
      this.to = to;
      this.paragraphs = Paragraph.of(mended.text(), from, to);
    }

    /** A title and the paragraphs that it fills. */
    private record Title(String words, int first, int last) {}

    DocumentHeader read() {
      Title first = official(title(0, Math.min(paragraphs.size(), HEAD)));
      Title plan = first == null ? null : annexed(first);
      if (plan == null && first != null) {
        plan = named(first);
      }
      Title own = plan != null ? plan : first;
      String title = own == null ? told() : bareTitle(own.words());
      int headEnd = first == null ? 0 : first.last() + 1;
      int noticeEnd = plan != null ? plan.first() : paragraphs.size();
      List<String> signed = signatures(headEnd, noticeEnd);
      List<String> issuers =
          Issuers.of(letterhead(first), signed, first == null ? "" : first.words());
      if (issuers.isEmpty() && first != null) {
        issuers = beside(first);
      }
      Jurisdiction area =
          Areas.of(
              title,
              issuers,
              first == null ? "" : first.words(),
              mended.text().substring(from, to));
      PolicyDocument document =
          new PolicyDocument(
              title,
              number(first, noticeEnd),
              issuers,
              date(headEnd, noticeEnd),
              status(own),
              area == null ? null : area.name(),
              area == null ? null : area.code(),
              addressees(headEnd),
              copies(),
              plan != null && first != null ? first.words() : null,
              mended.origin(new Span(from, to)));
      int bodyStart =
          own == null || own.last() + 1 >= paragraphs.size()
              ? from
              : paragraphs.get(own.last() + 1).start();
      return new DocumentHeader(document, bodyStart);
    }

    /** The first lines that together read as a title. */
    private @Nullable Title title(int start, int end) {
      for (int i = start; i < end; i++) {
        String line = paragraphs.get(i).text();
        if (!canBeTitle(line) || ANNEX.matcher(line).matches()) {
          continue;
        }
        Title longest = null;
        StringBuilder words = new StringBuilder();
        for (int k = i; k < Math.min(i + 6, paragraphs.size()); k++) {
          String next = paragraphs.get(k).text();
          if (k > i
              && (!canBeTitle(next)
                  || startsAnew(words, next)
                  || isIssuer(paragraphs.get(k - 1).text(), next))) {
            break;
          }
          words.append(next.strip());
          if (TITLE.matcher(BLANKS.matcher(words).replaceAll("")).matches()) {
            longest = new Title(words.toString().strip(), i, k);
          }
        }
        if (longest != null) {
          return longest;
        }
      }
      return null;
    }

    /**
     * A whole title does not go on with a name, a box, the same words a second time, or the head of
     * another title.
     */
    private static boolean startsAnew(StringBuilder words, String line) {
      boolean again = words.length() >= 8 && line.startsWith(words.substring(0, 8));
      String bare = BLANKS.matcher(words).replaceAll("");
      boolean another = WHOLE.matcher(bare).matches() && ISSUES.matcher(line).find();
      return TITLE.matcher(bare).matches()
          && (BodyForms.isName(line.strip()) || line.startsWith("专栏") || again || another);
    }

    /** 中共某市委 over 《关于…的实施方案》: who issues it, on lines of their own. */
    private static boolean isIssuer(String line, String next) {
      return next.startsWith("《") && !names(line).isEmpty();
    }

    /**
     * Web pages give a title of their own above the official one (两部门关于印发…): the second is the
     * document's.
     */
    private @Nullable Title official(@Nullable Title first) {
      if (first == null || first.last() + 1 >= paragraphs.size()) {
        return first;
      }
      Title second = title(first.last() + 1, first.last() + 2);
      return second != null
              && ISSUES.matcher(first.words()).find()
              && subject(first.words()).equals(subject(second.words()))
          ? second
          : first;
    }

    /** What a title is about: after its issuers. */
    private static String subject(String title) {
      Matcher issues = ISSUES.matcher(title);
      return issues.find() ? bare(title.substring(issues.start())) : bare(title);
    }

    /** The plan that the first lines tell of, where none of them is a title. */
    private String told() {
      for (Paragraph paragraph : paragraphs.subList(0, Math.min(TOLD_WITHIN, paragraphs.size()))) {
        Matcher told = TOLD.matcher(paragraph.text());
        if (told.find()) {
          return told.group("title");
        }
      }
      return "";
    }

    /** Issuers that stand above the title alone, or below it on a title page. */
    private List<String> beside(Title title) {
      List<String> above = new ArrayList<>();
      for (int i = title.first() - 1; i >= 0; i--) {
        List<String> line = names(paragraphs.get(i).text());
        if (line.isEmpty()) {
          break;
        }
        above.addAll(0, line);
      }
      if (!above.isEmpty()) {
        return above;
      }
      List<String> below = new ArrayList<>();
      for (int i = title.last() + 1; i < paragraphs.size(); i++) {
        List<String> line = names(paragraphs.get(i).text());
        if (line.isEmpty()) {
          return TITLE_PAGE_END.matcher(paragraphs.get(i).text()).matches() ? below : List.of();
        }
        below.addAll(line);
      }
      return List.of();
    }

    private static boolean canBeTitle(String line) {
      return line.length() <= 90
          && !line.startsWith("专栏")
          && !line.matches("目\\s*[录次]|.{4,9}年.{1,3}月|前\\s*言|序\\s*号")
          && !line.matches(".*日\\s?印发")
          && !META.matcher(line).matches()
          && !NUMBER.matcher(OUTER_BRACKETS.matcher(line).replaceAll("")).matches()
          && !DATE_LINE.matcher(line).matches()
          && !line.matches(".*文\\s?件|.*[。；：:]|\\(此件.*|（此件.*|抄送.*")
          && Marker.at(line) == null
          && !FIRST_WORDS.matcher(line).lookingAt()
          && line.indexOf('\t') < 0
          && line.indexOf('，') < 0;
    }

    /** The plan that a notice carries; null where the document is no such notice. */
    private @Nullable Title annexed(Title first) {
      boolean carries = CARRIES.matcher(first.words()).find();
      if (!carries && !first.words().matches(".*(?:通知|公告|函)")) {
        return null;
      }
      boolean closed = false;
      int closings = 0;
      for (int i = first.last() + 1; i < paragraphs.size(); i++) {
        String line = paragraphs.get(i).text();
        closed |=
            DATE_LINE.matcher(line).matches()
                || line.matches(".*印发")
                || ANNEX.matcher(line).lookingAt();
        if (!closed || ANNEX.matcher(line).lookingAt() || line.startsWith("《")) {
          continue;
        }
        closings++;
        Title next = title(i, i + 1);
        if (next != null
            && !next.words().matches(".*(?:通知|分工|清单|目录|表)")
            && ((carries && closings <= NEAR) || sameWork(first.words(), next.words()))) {
          return next;
        }
      }
      return null;
    }

    private static boolean sameWork(String notice, String plan) {
      return bare(notice).contains(bare(plan));
    }

    private static String bare(String words) {
      return words.replaceAll("[\\s《》“”（）()]", "");
    }

    /** The plan that 关于印发…的通知 names, where the file goes on with it but not with its title. */
    private @Nullable Title named(Title first) {
      Matcher matcher = NAMED.matcher(first.words());
      int signed = lastSigned(first.last() + 1);
      if (!matcher.matches() || signed < 0 || signed + 10 > paragraphs.size()) {
        return null;
      }
      String quoted = matcher.group("quoted");
      return new Title(quoted == null ? matcher.group("title") : quoted, signed + 1, signed);
    }

    /** The line of the date under the notice; -1 where there is none in its first lines. */
    private int lastSigned(int start) {
      for (int i = start; i < Math.min(start + HEAD, paragraphs.size()); i++) {
        if (DATE_LINE.matcher(paragraphs.get(i).text()).matches()) {
          return i;
        }
      }
      return -1;
    }

    private @Nullable String number(@Nullable Title first, int noticeEnd) {
      int limit = Math.min(noticeEnd, (first == null ? 0 : first.last()) + 12);
      for (int i = 0; i < Math.min(limit, paragraphs.size()); i++) {
        String line = paragraphs.get(i).text();
        if (META.matcher(line).matches() || line.length() > 50) {
          continue;
        }
        Matcher matcher = NUMBER.matcher(line);
        if (matcher.find() && line.indexOf('《') < 0 && line.indexOf('，') < 0) {
          return matcher.group("n").strip().replaceFirst("^[（(](?!.*[）)].*[〔\\[])", "");
        }
      }
      return null;
    }

    private @Nullable LocalDate date(int headEnd, int noticeEnd) {
      LocalDate found = passed(headEnd);
      for (int i = headEnd; i < noticeEnd; i++) {
        String line = paragraphs.get(i).text();
        Matcher matcher = DATE_LINE.matcher(line);
        String words = matcher.matches() ? matcher.group("date") : printed(line);
        Optional<LocalDate> date = words == null ? Optional.empty() : Dates.first(words);
        boolean signed = matcher.matches() && !line.endsWith("印发");
        if (date.isPresent() && (found == null || signed)) {
          found = date.get();
        }
      }
      return found;
    }

    /** The day on which a meeting passed the document, as the line under the title says. */
    private @Nullable LocalDate passed(int headEnd) {
      for (int i = headEnd; i < Math.min(headEnd + PASSED_WITHIN, paragraphs.size()); i++) {
        String line = paragraphs.get(i).text();
        if (PASSED.matcher(line).matches()) {
          return Dates.first(line).orElse(null);
        }
      }
      return null;
    }

    /** The date of a line 某某办公室 2024年6月11日印发. */
    private static @Nullable String printed(String line) {
      return line.length() <= 60 && line.endsWith("印发") ? line : null;
    }

    private Status status(@Nullable Title own) {
      if (own == null) {
        return Status.ISSUED;
      }
      String words = own.words();
      if (words.matches(".*(?:征求意见稿|草案|送审稿|讨论稿|公开征求.*意见).*")) {
        return Status.DRAFT;
      }
      return words.matches(".*(?:试行|暂行).*") ? Status.TRIAL : Status.ISSUED;
    }

    /** The bodies of a letterhead, which fill a line each around the word 文件. */
    private List<String> letterhead(@Nullable Title first) {
      int end = first == null ? 0 : first.first();
      for (int i = 0; i < end; i++) {
        String line = paragraphs.get(i).text();
        if (line.matches(".*文\\s?件.*") && !META.matcher(line).matches()) {
          return letterheadAt(i, end);
        }
      }
      return List.of();
    }

    private List<String> letterheadAt(int line, int end) {
      int first = line;
      while (first > 0
          && (!letterheadNames(first - 1).isEmpty()
              || NUMBER.matcher(paragraphs.get(first - 1).text().strip()).matches())) {
        first--;
      }
      List<String> names = new ArrayList<>();
      for (int i = first; i < end && (i <= line || !letterheadNames(i).isEmpty()); i++) {
        names.addAll(letterheadNames(i));
      }
      return branchesJoined(names);
    }

    /** The names that fill a line; a number may stand between them and the word 文件. */
    private List<String> letterheadNames(int line) {
      String words =
          paragraphs.get(line).text().replaceAll("文\\s?件\\s*$|(?<=\\s)文\\s?件(?=\\s)", " ");
      return names(words.strip());
    }

    /** Lines that are names, above the line of the date. */
    private List<String> signatures(int headEnd, int noticeEnd) {
      for (int i = noticeEnd - 1; i > headEnd; i--) {
        if (!DATE_LINE.matcher(paragraphs.get(i).text()).matches()) {
          continue;
        }
        Set<String> names = new LinkedHashSet<>();
        for (int k = i - 1; k > headEnd; k--) {
          List<String> line = names(paragraphs.get(k).text());
          if (line.isEmpty()) {
            break;
          }
          List<String> above = new ArrayList<>(line);
          above.addAll(names);
          names = new LinkedHashSet<>(above);
        }
        if (!names.isEmpty()) {
          return branchesJoined(List.copyOf(names));
        }
      }
      return List.of();
    }

    /** 中国银行保险监督管理委员会 and 北京监管局 below it are one body: a branch. */
    private static List<String> branchesJoined(List<String> names) {
      List<String> joined = new ArrayList<>();
      for (String name : names) {
        boolean branch =
            !joined.isEmpty()
                && BRANCH.matcher(name).matches()
                && HAS_BRANCHES.matcher(joined.getLast()).matches();
        joined.add(branch ? joined.removeLast() + name : name);
      }
      return joined;
    }

    private static List<String> names(String line) {
      List<String> names = new ArrayList<>();
      List<String> parts = BLANKS.splitAsStream(line.strip()).toList();
      if (parts.size() > 2 && parts.stream().allMatch(part -> part.length() == 1)) {
        parts = List.of(String.join("", parts)); // 江 苏 省 财 政 厅
      }
      for (String part : parts) {
        List<String> apart = apart(part);
        if (!apart.stream().allMatch(n -> BodyForms.isName(n) && n.length() <= LONGEST_NAME)) {
          return List.of();
        }
        names.addAll(apart);
      }
      return names;
    }

    /** Names of two lines that run together, taken apart where both halves are known. */
    private static List<String> apart(String words) {
      for (int i = 4; i <= words.length() - 4; i++) {
        String left = words.substring(0, i);
        String right = words.substring(i);
        if (BodyForms.isKnown(left) && BodyForms.isKnown(right) && !BodyForms.isKnown(words)) {
          return List.of(left, right);
        }
      }
      return List.of(words);
    }

    private List<String> addressees(int headEnd) {
      for (int i = headEnd; i < Math.min(headEnd + 4, paragraphs.size()); i++) {
        String line = paragraphs.get(i).text();
        int colon = line.replace(':', '：').indexOf('：');
        String who = colon < 0 ? "" : line.substring(0, colon);
        boolean opening = OPENING.matcher(who).lookingAt() || META.matcher(line).matches();
        if (who.length() > 1 && who.length() < 300 && who.indexOf('。') < 0 && !opening) {
          return Addressees.of(who);
        }
      }
      return List.of();
    }

    private List<String> copies() {
      for (Paragraph paragraph : paragraphs) {
        Matcher matcher = COPIES.matcher(paragraph.text());
        if (matcher.matches()) {
          return Addressees.of(
              SENTENCES
                  .splitAsStream(matcher.group("who"))
                  .filter(sentence -> !sentence.endsWith("印发"))
                  .collect(Collectors.joining("，")));
        }
      }
      return List.of();
    }

    private static String bareTitle(String words) {
      Matcher quoted = QUOTED.matcher(words);
      String own = quoted.matches() ? quoted.group("title") : words;
      return own.replaceAll("[（(](?:征求意见稿|公开征求意见稿|草案|送审稿|讨论稿|代拟稿)[）)]", "")
          .replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "")
          .strip();
    }
  }
}
