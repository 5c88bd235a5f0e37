package io.greenprint.ingest.policy;

import static io.greenprint.ingest.policy.HeaderLine.WORDS;
import static io.greenprint.ingest.policy.HeaderLine.any;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyDocument.Status;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.policy.Titles.Title;
import io.greenprint.ingest.text.Mended;
import io.greenprint.ingest.values.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  private static final Pattern SENTENCES = Pattern.compile("。");
  private static final Pattern COPIES = Pattern.compile("抄\\s?送\\s?[:：](?<who>[^。]*)(?:。.*)?");

  /** What the first sentence of a text begins with, and no list of addressees does. */
  private static final Pattern OPENING = Pattern.compile("为|根据|依据|按照|经|近日|日前|现将|《");

  /** （2021年12月2日…第十次全体会议通过）, under the title of a decision or a law. */
  private static final Pattern PASSED =
      Pattern.compile("[（(](?=[^）)]*(?:通过|批准|公布|发布)).*[0-9〇零一二三四五六七八九十]日.*[）)]");

  private static final Pattern DRAFT = Pattern.compile(any(WORDS.drafts()) + "|公开征求.*意见");
  private static final Pattern TRIAL = Pattern.compile(any(WORDS.trials()));

  private static final int NUMBER_WITHIN = 12;
  private static final int PASSED_WITHIN = 4;
  private static final int ADDRESSED_WITHIN = 4;
  private static final int LONGEST_NUMBER_LINE = 50;
  private static final int LONGEST_PRINTED_LINE = 60;
  private static final int MOST_ADDRESSEES = 300;

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
    private final Titles titles;
    private final IssuerLines issuerLines;

    Reading(Mended mended, int from, int to) {
      this.mended = mended;
      this.from = from;
      this.to = to;
      this.paragraphs = Paragraph.of(mended.text(), from, to);
      this.titles = new Titles(paragraphs);
      this.issuerLines = new IssuerLines(paragraphs);
    }

    DocumentHeader read() {
      Title first = titles.first();
      Title plan = first == null ? null : titles.plan(first);
      Title own = plan != null ? plan : first;
      String title = own == null ? titles.told() : Titles.bare(own.words());
      int headEnd = first == null ? 0 : first.last() + 1;
      int noticeEnd = plan != null ? plan.first() : paragraphs.size();
      List<String> signed = issuerLines.signatures(headEnd, noticeEnd);
      List<String> issuers =
          Issuers.of(issuerLines.letterhead(first), signed, first == null ? "" : first.words());
      if (issuers.isEmpty() && first != null) {
        issuers = issuerLines.beside(first);
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

    private @Nullable String number(@Nullable Title first, int noticeEnd) {
      int limit = Math.min(noticeEnd, (first == null ? 0 : first.last()) + NUMBER_WITHIN);
      return paragraphs.subList(0, Math.min(limit, paragraphs.size())).stream()
          .map(Paragraph::text)
          .filter(line -> line.length() <= LONGEST_NUMBER_LINE && !HeaderLine.isMeta(line))
          .map(HeaderLine::number)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private @Nullable LocalDate date(int headEnd, int noticeEnd) {
      LocalDate found = passed(headEnd);
      for (int i = headEnd; i < noticeEnd; i++) {
        String line = paragraphs.get(i).text();
        String alone = HeaderLine.date(line);
        String words = alone != null ? alone : printed(line);
        Optional<LocalDate> date = words == null ? Optional.empty() : Dates.first(words);
        boolean signed = alone != null && !line.endsWith("印发");
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
      return line.length() <= LONGEST_PRINTED_LINE && line.endsWith("印发") ? line : null;
    }

    private Status status(@Nullable Title own) {
      if (own == null) {
        return Status.ISSUED;
      }
      String words = own.words();
      if (DRAFT.matcher(words).find()) {
        return Status.DRAFT;
      }
      return TRIAL.matcher(words).find() ? Status.TRIAL : Status.ISSUED;
    }

    private List<String> addressees(int headEnd) {
      for (int i = headEnd; i < Math.min(headEnd + ADDRESSED_WITHIN, paragraphs.size()); i++) {
        String line = paragraphs.get(i).text();
        int colon = line.replace(':', '：').indexOf('：');
        String who = colon < 0 ? "" : line.substring(0, colon);
        boolean opening = OPENING.matcher(who).lookingAt() || HeaderLine.isMeta(line);
        if (who.length() > 1
            && who.length() < MOST_ADDRESSEES
            && who.indexOf('。') < 0
            && !opening) {
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
  }
}
