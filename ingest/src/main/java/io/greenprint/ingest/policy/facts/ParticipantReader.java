package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Participant;
import io.greenprint.graph.policy.Participant.Kind;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.body.Bodies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the enterprises and projects that tasks name. */
public final class ParticipantReader {

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?<name>[\\p{IsHan}A-Za-z0-9（）()]{2,24}?"
              + Words.any("company")
              + ")(?![\\p{IsHan}]{0,2}化)");
  private static final Set<String> GENERIC = Set.copyOf(Words.of("company-generic"));
  private static final Pattern GENERIC_END = Pattern.compile(Words.any("company-generic") + "$");
  private static final Pattern LEGAL = Pattern.compile("有限公司$|有限责任公司$|集团公司$");
  private static final Pattern LEAD =
      Pattern.compile(
          "^.*(?:" + Words.any("register-verb", "make", "connective") + "|[、（(]|以|由|等|的)");
  private static final Pattern PROJECTS =
      Pattern.compile(
          Words.any("project-verb")
              + "(?<names>[^，。；：《》]{4,120}?)等(?:[0-9一二三四五六七八九十]+[个项]|一批)?\\p{IsHan}{0,4}(?:项目|工程)(?:的)?(?:建设|实施|落地|前期|投产|投运|建成|$|[，。；、])");

  /** 加快怀来大数据产业基地建设: a project named alone. */
  private static final Pattern SINGLE =
      Pattern.compile(
          Words.any("project-verb")
              + "(?<names>[^，。；：《》、的]{4,30}?"
              + Words.any("project")
              + ")(?:[（(][^（）()]{1,6}[）)])?(?:建设|实施|落地|前期|投产|投运|建成|扩建)");

  /** What is named, not only described: a place or water, a phase, words in quotation marks. */
  private static final Pattern PROPER =
      Pattern.compile(
          "“\\p{IsHan}{2,}”|[一二三四五六七八九十0-9]+[期号]|(?<!江)\\p{IsHan}[江河湖岛山湾岭](?!湖)|"
              + Words.any("project-proper"));

  private static final Pattern DESCRIBED = Pattern.compile(Words.any("project-described"));
  private static final Pattern PROJECT_LEAD =
      Pattern.compile("^(?:" + Words.any("project-lead") + ")+");
  private static final Pattern LIST = Pattern.compile("、");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");
  private static final Pattern PROJECT = Pattern.compile(Words.any("project"));
  private static final int SHORTEST_PROJECT = 5;

  private final Source source;
  private final Map<String, Participant> found = new LinkedHashMap<>();

  private ParticipantReader(Source source) {
    this.source = source;
  }

  /** All participants of tasks; each name once a task. */
  public static List<Participant> read(Source source) {
    ParticipantReader reader = new ParticipantReader(source);
    source.passages().stream().filter(p -> p.task() != null).forEach(reader::passage);
    return List.copyOf(reader.found.values());
  }

  private void passage(Passage passage) {
    companies(passage);
    projects(passage);
  }

  private void companies(Passage passage) {
    Matcher company = COMPANY.matcher(passage.text());
    while (company.find()) {
      String words = company.group("name");
      Matcher lead = LEAD.matcher(words);
      int cut = lead.find() && lead.end() < words.length() - 3 ? lead.end() : 0;
      String name = words.substring(cut);
      boolean legal = LEGAL.matcher(name).find() && name.length() > 6;
      if (legal
          || (!GENERIC.contains(name)
              && !GENERIC_END.matcher(name).find()
              && name.length() >= 4
              && cut > 0
              && name.endsWith("集团"))) {
        add(passage, name, Kind.ENTERPRISE, company.start() + cut, company.end("name"));
      }
    }
  }

  /** 推进A、B等项目建设: each of the list is a project. */
  private void projects(Passage passage) {
    Matcher lists = PROJECTS.matcher(passage.text());
    while (lists.find()) {
      if (Stream.of(LIST.split(lists.group("names"), -1)).anyMatch(ParticipantReader::isProper)) {
        named(passage, lists.group("names"), lists.start("names"));
      }
    }
    Matcher single = SINGLE.matcher(passage.text());
    while (single.find()) {
      String name = single.group("names");
      if (isProper(name) && !DESCRIBED.matcher(name).find()) {
        named(passage, name, single.start("names"));
      }
    }
  }

  private void named(Passage passage, String names, int at) {
    int start = at;
    for (String piece : LIST.split(names, -1)) {
      String name = piece.strip();
      Matcher lead = PROJECT_LEAD.matcher(name);
      int cut = lead.find() ? lead.end() : 0;
      if (NOT_WORDS.matcher(name.substring(cut)).replaceAll("").length() >= SHORTEST_PROJECT
          && name.indexOf('的') < 0
          && PROJECT.matcher(name).find()) {
        add(passage, name.substring(cut), Kind.PROJECT, start + cut, start + piece.length());
      }
      start += piece.length() + 1;
    }
  }

  private static boolean isProper(String name) {
    return PROPER.matcher(name).find()
        || Bodies.standard().jurisdictions().named(name.substring(0, Math.min(6, name.length())))
            != null;
  }

  private void add(Passage passage, String name, Kind kind, int start, int end) {
    Span span = source.origin(passage, start, end);
    found.putIfAbsent(passage.task() + name, new Participant(passage.task(), name, kind, span));
  }
}
