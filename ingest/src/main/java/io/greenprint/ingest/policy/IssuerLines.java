package io.greenprint.ingest.policy;

import static io.greenprint.ingest.policy.HeaderLine.WORDS;
import static io.greenprint.ingest.policy.HeaderLine.any;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the lines in which a document names those who issue it. */
final class IssuerLines {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LETTERHEAD = Pattern.compile(".*文\\s?件.*");

  /** What closes a title page: a month, a table of contents, a preface. */
  private static final Pattern TITLE_PAGE_END =
      Pattern.compile(".{4,9}年.{1,3}月(?:.{1,3}日)?|目\\s*[录次]|前\\s*言");

  private static final Pattern BRANCH = Pattern.compile("\\p{IsHan}{2,6}" + any(WORDS.branches()));
  private static final Pattern HAS_BRANCHES =
      Pattern.compile("(?:中国|国家|财政部|生态环境部).{2,}(?:委员会|总局|银行|局)|财政部|生态环境部");
  private static final int LONGEST_NAME = 30;

  private final List<Paragraph> paragraphs;

  IssuerLines(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** Issuers that stand above the title alone, or below it on a title page. */
  List<String> beside(Titles.Title title) {
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

  /** The bodies of a letterhead, which fill a line each around the word 文件. */
  List<String> letterhead(Titles.@Nullable Title first) {
    int end = first == null ? 0 : first.first();
    for (int i = 0; i < end; i++) {
      String line = paragraphs.get(i).text();
      if (LETTERHEAD.matcher(line).matches() && !HeaderLine.isMeta(line)) {
        return letterheadAt(i, end);
      }
    }
    return List.of();
  }

  private List<String> letterheadAt(int line, int end) {
    int first = line;
    while (first > 0
        && (!letterheadNames(first - 1).isEmpty()
            || HeaderLine.isNumber(paragraphs.get(first - 1).text().strip()))) {
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
    String words = paragraphs.get(line).text().replaceAll("文\\s?件\\s*$|(?<=\\s)文\\s?件(?=\\s)", " ");
    return names(words.strip());
  }

  /** Lines that are names, above the line of the date. */
  List<String> signatures(int headEnd, int noticeEnd) {
    for (int i = noticeEnd - 1; i > headEnd; i--) {
      if (!HeaderLine.isDate(paragraphs.get(i).text())) {
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

  static List<String> names(String line) {
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
}
