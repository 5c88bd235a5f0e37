package io.greenprint.queries.profile;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.store.Assessments;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.carbon.CarbonAccount;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import io.greenprint.queries.carbon.CarbonQueries;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Gaps;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.FactFilter;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.profile.FirmFile.Facility;
import io.greenprint.queries.profile.FirmFile.Leadership;
import io.greenprint.queries.profile.FirmFile.Partner;
import io.greenprint.queries.profile.FirmFile.Sanction;
import io.greenprint.queries.profile.FrameworkBinding.JudgedCondition;
import io.greenprint.queries.profile.Judgement.State;
import io.greenprint.queries.profile.Profile.Known;
import io.greenprint.queries.profile.RuleBook.Ladder;
import io.greenprint.queries.profile.RuleBook.Rung;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Questions about what binds a firm. Thread-safe. */
public final class ProfileQueries {

  /** Most clauses and windows that are judged for one question. */
  private static final int MOST = 20_000;

  private static final Statement SAID = Statement.load(ProfileQueries.class, "said");
  private static final Statement TITLES = Statement.load(ProfileQueries.class, "titles");
  private static final Statement SITES = Statement.load(ProfileQueries.class, "sites");
  private static final Statement LEADERSHIPS = Statement.load(ProfileQueries.class, "leaderships");
  private static final Statement PARTNERS = Statement.load(ProfileQueries.class, "partners");
  private static final Statement PENALTIES = Statement.load(ProfileQueries.class, "penalties");

  private final GraphReader reader;
  private final FactQueries facts;
  private final DisclosureQueries disclosures;
  private final CarbonQueries carbon;
  private final AssessmentQueries assessments;
  private final RuleBook rules;

  public ProfileQueries(
      GraphReader reader,
      FactQueries facts,
      DisclosureQueries disclosures,
      CarbonQueries carbon,
      AssessmentQueries assessments,
      RuleBook rules) {
    this.assessments = assessments;
    this.reader = reader;
    this.facts = facts;
    this.disclosures = disclosures;
    this.carbon = carbon;
    this.rules = rules;
  }

  /** The facts that can be asked for, and what depends on them. */
  public RuleBook rules() {
    return rules;
  }

  /** What is known of a firm: what it says, else what its ledgers and registers tell. */
  public Profile profile(View view, EnterpriseNode enterprise) {
    Map<String, Known> known = new LinkedHashMap<>();
    ofLedger(view, enterprise, known);
    List<Title> titles = titles(view, enterprise);
    if (!titles.isEmpty()) {
      List<String> names = titles.stream().map(Title::name).distinct().toList();
      known.put("titles", new Known(names, null, "名录与证书登记", null));
    }
    reader
        .list(SAID, Map.of("enterprise", enterprise.id()), row -> row.get("said"))
        .forEach(said -> say(known, said));
    return new Profile(enterprise.region(), known);
  }

  private void ofLedger(View view, EnterpriseNode enterprise, Map<String, Known> known) {
    List<Integer> years = carbon.years(view, enterprise);
    if (years.isEmpty()) {
      return;
    }
    int year = years.getFirst();
    LocalDate end = LocalDate.of(year, 12, 31);
    CarbonAccount account = carbon.account(view, enterprise, year, false, null);
    account
        .result()
        .total(Measure.ENERGY)
        .ifPresent(
            tce ->
                known.put("energy", new Known(List.of(plain(tce)), end, year + " 年能源台账核算", null)));
    carbon
        .amount(view, enterprise, year, "revenue")
        .ifPresent(
            revenue ->
                known.put(
                    "revenue", new Known(List.of(plain(revenue)), end, year + " 年能源台账", null)));
  }

  private static void say(Map<String, Known> known, Value said) {
    String fact = said.get("fact").asString();
    List<String> values = said.get("values").asList(Value::asString);
    if (values.isEmpty()) {
      known.remove(fact);
    } else {
      known.put(
          fact,
          new Known(
              values,
              said.get("asOf").isNull() ? null : said.get("asOf").asLocalDate(),
              said.get("source").asString(),
              said.get("saidBy").asString()));
    }
  }

  /** Titles and certificates, whether they hold or not. */
  public List<Title> titles(View view, EnterpriseNode enterprise) {
    return reader.list(
        TITLES,
        visible(view, enterprise),
        row ->
            new Title(
                row.get("name").asString(),
                row.get("number").asString(null),
                row.get("issuer").asString(null),
                date(row.get("from")),
                date(row.get("to")),
                date(row.get("ended")),
                row.get("reading").asLong()));
  }

  /**
   * What registers and lists say of a firm.
   *
   * @param mayBeNamed which other firms may be named, or counted
   */
  public FirmFile file(View view, EnterpriseNode enterprise, Predicate<Partner> mayBeNamed) {
    Map<String, Object> parameters = visible(view, enterprise);
    return new FirmFile(
        titles(view, enterprise),
        reader.list(
            SITES,
            parameters,
            row ->
                new Facility(
                    row.get("name").asString(),
                    row.get("address").asString(null),
                    row.get("reading").asLong())),
        reader.list(
            LEADERSHIPS,
            parameters,
            row ->
                new Leadership(
                    row.get("chain").asString(),
                    row.get("namedBy").asString(null),
                    date(row.get("from")),
                    row.get("reading").asLong())),
        reader
            .list(
                PARTNERS,
                parameters,
                row ->
                    new Partner(
                        FirmFile.Side.valueOf(row.get("side").asString()),
                        row.get("id").asString(),
                        row.get("name").asString(),
                        row.get("creditCode").asString(null)))
            .stream()
            .filter(mayBeNamed)
            .toList(),
        reader.list(PENALTIES, parameters, ProfileQueries::sanction));
  }

  private static Sanction sanction(MapAccessor row) {
    String amount = row.get("amount").asString(null);
    return new Sanction(
        row.get("decidedOn").asLocalDate(),
        row.get("authority").asString(""),
        row.get("number").asString(null),
        row.get("article").asString(null),
        amount == null ? null : amount + " " + row.get("currency").asString(""),
        date(row.get("correctedOn")),
        row.get("reading").asLong());
  }

  private static Map<String, Object> visible(View view, EnterpriseNode enterprise) {
    return Map.of(
        "enterprise", enterprise.id(),
        "before", view.snapshot().before(),
        "hidden", view.snapshot().hidden());
  }

  /** Which frameworks bind a firm, those that do first. */
  public List<FrameworkBinding> bindings(Profile profile) {
    return rules.bindings().stream()
        .map(
            rule -> {
              Framework framework = disclosures.library().framework(rule.framework()).orElseThrow();
              return new FrameworkBinding(
                  framework,
                  rule.duty(),
                  rule.who(),
                  rule.when(),
                  rule.clause(),
                  rule.verified(),
                  rule.rule().judge(profile, rules::fact),
                  conditions(framework, profile));
            })
        .sorted(
            Comparator.comparing((FrameworkBinding one) -> one.judgement().state())
                .thenComparing(FrameworkBinding::duty))
        .toList();
  }

  private List<JudgedCondition> conditions(Framework framework, Profile profile) {
    List<JudgedCondition> judged = new ArrayList<>();
    for (Condition condition : framework.conditions()) {
      Rule rule = rules.conditions().get(condition.id());
      if (rule != null) {
        judged.add(
            new JudgedCondition(
                condition,
                rule.judge(profile, rules::fact),
                framework.requirements().stream()
                    .filter(one -> condition.equals(one.applicability().condition()))
                    .map(Requirement::code)
                    .distinct()
                    .toList()));
      }
    }
    return judged;
  }

  /** What the profile settles of the conditions of all frameworks, for gaps and assessments. */
  public Firm firm(Profile profile) {
    Set<String> holding = new HashSet<>();
    Set<String> failing = new HashSet<>();
    rules
        .conditions()
        .forEach(
            (condition, rule) -> {
              State state = rule.judge(profile, rules::fact).state();
              if (state == State.APPLIES) {
                holding.add(condition);
              } else if (state == State.DOES_NOT_APPLY) {
                failing.add(condition);
              }
            });
    return new Firm(holding, failing);
  }

  /**
   * Every clause of policies in force and every window open on a day, judged for a firm; those that
   * apply first, then the unknown ones.
   */
  public List<Clause> clauses(View view, Profile profile, LocalDate day) {
    Clauses judge = new Clauses(profile, rules, view.catalog().places());
    List<ConditionNode> conditions =
        facts.conditions(view, FactFilter.Conditions.NONE, PageRequest.first(MOST)).rows();
    Map<Long, List<ConditionNode>> byReading =
        conditions.stream().collect(Collectors.groupingBy(one -> one.key().reading()));
    List<NoticeNode> windows =
        facts
            .notices(
                view, new FactFilter.Notices(day, null, null, null, null), PageRequest.first(MOST))
            .rows();
    List<Clause> clauses = new ArrayList<>();
    for (NoticeNode window : windows) {
      long reading = window.key().reading();
      if (window.evidence() != null || !window.conditions().isEmpty()) {
        clauses.add(
            judge.judge(
                window,
                view.catalog().documentOf(reading),
                byReading.getOrDefault(reading, List.of())));
      }
    }
    for (ConditionNode condition : conditions) {
      var document = view.catalog().documentOf(condition.key().reading());
      if (document.inForce()) {
        clauses.add(judge.judge(condition, document));
      }
    }
    clauses.sort(Comparator.comparing(clause -> clause.judgement().state()));
    return clauses;
  }

  /** Where a firm stands on every ladder, and what separates it from the next rung. */
  public List<Climb> climbs(View view, EnterpriseNode enterprise, Profile profile, LocalDate day) {
    List<String> titles = new ArrayList<>();
    titles(view, enterprise).stream()
        .filter(title -> title.holds(day))
        .map(Title::name)
        .forEach(titles::add);
    Known said = profile.fact("titles");
    if (said != null && said.saidBy() != null) {
      titles.addAll(said.values());
    }
    return rules.ladders().stream()
        .map(ladder -> climb(view, enterprise, profile, ladder, titles))
        .toList();
  }

  /** How a firm stands against every title that has a scheme, by its newest report and account. */
  public List<TitleReadiness> readiness(
      View view, EnterpriseNode enterprise, Profile profile, LocalDate day) {
    List<Integer> ledgers = carbon.years(view, enterprise);
    int year =
        Stream.concat(
                enterprise.reports().stream().map(ReportNode::year).filter(Objects::nonNull),
                ledgers.stream())
            .max(Comparator.naturalOrder())
            .orElse(day.getYear() - 1);
    List<String> titles =
        titles(view, enterprise).stream()
            .filter(title -> title.holds(day))
            .map(Title::name)
            .toList();
    BigDecimal offsets =
        ledgers.isEmpty() ? null : offsetShare(view, enterprise, ledgers.getFirst());
    return TitleScheme.standard().stream()
        .map(
            scheme ->
                TitleReadiness.of(
                    scheme,
                    year,
                    new TitleReadiness.Evidence(
                        gaps(view, enterprise, scheme.framework(), year, profile),
                        titles,
                        offsets)))
        .toList();
  }

  /** Null where the account has no emissions. */
  private @Nullable BigDecimal offsetShare(View view, EnterpriseNode enterprise, int year) {
    CarbonAccount account = carbon.account(view, enterprise, year, false, null);
    BigDecimal emissions =
        Stream.of(Measure.SCOPE1, Measure.SCOPE2_LOCATION)
            .flatMap(measure -> account.result().total(measure).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return emissions.signum() == 0
        ? null
        : account.offsets().divide(emissions, MathContext.DECIMAL128);
  }

  /** What an assessment says, else what reports say, else that nothing is shown. */
  private List<Gap> gaps(
      View view, EnterpriseNode enterprise, String framework, int year, Profile profile) {
    Optional<Sheet> sheet =
        assessments.sheet(view, Assessments.id(enterprise.id(), framework, year));
    if (sheet.isPresent()) {
      return sheet.get().gaps();
    }
    boolean reported =
        enterprise.reports().stream()
            .anyMatch(report -> Integer.valueOf(year).equals(report.year()));
    Firm firm = firm(profile);
    return reported
        ? disclosures.gaps(view, enterprise.id(), null, framework, year, firm).gaps()
        : Gaps.of(disclosures.library().framework(framework).orElseThrow(), List.of(), firm);
  }

  private Climb climb(
      View view, EnterpriseNode enterprise, Profile profile, Ladder ladder, List<String> titles) {
    int held = -1;
    String by = null;
    for (int i = 0; i < ladder.rungs().size(); i++) {
      Rung rung = ladder.rungs().get(i);
      String proof = titles.stream().filter(rung::isNamedBy).findFirst().orElse(null);
      if (proof != null) {
        held = i;
        by = proof;
      }
    }
    Rung next = held + 1 < ladder.rungs().size() ? ladder.rungs().get(held + 1) : null;
    Integer year =
        enterprise.reports().stream()
            .map(ReportNode::year)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    String framework = next == null ? null : next.framework();
    Rung reached = held < 0 ? null : ladder.rungs().get(held);
    if (framework == null || year == null) {
      return new Climb(ladder, reached, by, next, List.of(), false);
    }
    return new Climb(
        ladder, reached, by, next, lacking(view, enterprise, framework, year, profile), true);
  }

  private List<String> lacking(
      View view, EnterpriseNode enterprise, String framework, int year, Profile profile) {
    return disclosures
        .gaps(view, enterprise.id(), null, framework, year, firm(profile))
        .gaps()
        .stream()
        .filter(gap -> gap.status() != Gap.Status.FULL)
        .filter(gap -> gap.status() != Gap.Status.NOT_APPLICABLE)
        .map(gap -> gap.requirement().titleZh())
        .toList();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static @Nullable LocalDate date(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }
}
