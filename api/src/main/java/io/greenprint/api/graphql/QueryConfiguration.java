package io.greenprint.api.graphql;

import graphql.execution.instrumentation.Instrumentation;
import io.greenprint.api.access.Access;
import io.greenprint.api.access.Callers;
import io.greenprint.api.audit.Trail;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.store.CarbonResults;
import io.greenprint.graph.store.CarbonVouchers;
import io.greenprint.graph.store.Decisions;
import io.greenprint.graph.store.Profiles;
import io.greenprint.graph.store.Results;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.carbon.CarbonQueries;
import io.greenprint.queries.carbon.FactorLibrary;
import io.greenprint.queries.disclosure.DisclosureOrders;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.identity.IdentityQueries;
import io.greenprint.queries.policy.BodyQueries;
import io.greenprint.queries.policy.CascadeQueries;
import io.greenprint.queries.policy.DecisionQueries;
import io.greenprint.queries.policy.Details;
import io.greenprint.queries.policy.DocumentQueries;
import io.greenprint.queries.policy.FactMemory;
import io.greenprint.queries.policy.FactQueries;
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.IngestionQueries;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.TextFinder;
import io.greenprint.queries.profile.ProfileQueries;
import io.greenprint.queries.profile.RuleBook;
import io.greenprint.queries.search.SearchIndex;
import io.greenprint.queries.supply.SupplyGraphs;
import io.greenprint.queries.supply.SupplyQueries;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;

/** The queries as beans, and what stands around every question. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

  @Bean
  BodyQueries bodyQueries(GraphReader reader) {
    return new BodyQueries(reader);
  }

  @Bean
  TextFinder textFinder(SearchIndex index) {
    return words -> index.tasks(words, TextFinder.MOST);
  }

  @Bean
  Details details(GraphReader reader) {
    return new Details(reader, FactMemory.ofHeap());
  }

  @Bean
  DetailFields detailFields(Details details, BatchLoaderRegistry registry) {
    return new DetailFields(details, registry);
  }

  @Bean
  TaskQueries taskQueries(
      GraphReader reader, Details details, BodyQueries bodies, TextFinder finder) {
    return new TaskQueries(reader, details, bodies, finder);
  }

  @Bean
  FactQueries factQueries(GraphReader reader) {
    return new FactQueries(reader);
  }

  @Bean
  DocumentQueries documentQueries(GraphReader reader) {
    return new DocumentQueries(reader);
  }

  @Bean
  DisclosureQueries disclosureQueries(GraphReader reader) {
    return new DisclosureQueries(reader, FrameworkLibrary.standard());
  }

  @Bean
  CarbonQueries carbonQueries(GraphReader reader) {
    return new CarbonQueries(reader, FactorLibrary.standard());
  }

  @Bean
  CarbonService carbonService(
      CarbonQueries carbon,
      DisclosureQueries enterprises,
      Access access,
      Clock clock,
      ObjectProvider<CarbonVouchers> vouchers,
      ObjectProvider<CarbonResults> results) {
    return new CarbonService(carbon, enterprises, access, clock, vouchers, results);
  }

  @Bean
  ProfileQueries profileQueries(
      GraphReader reader,
      FactQueries facts,
      DisclosureQueries disclosures,
      CarbonQueries carbon,
      AssessmentQueries assessments) {
    return new ProfileQueries(reader, facts, disclosures, carbon, assessments, RuleBook.standard());
  }

  @Bean
  ProfileService profileService(
      ProfileQueries profiles,
      DisclosureQueries enterprises,
      Access access,
      Clock clock,
      ObjectProvider<Profiles> writer) {
    return new ProfileService(profiles, enterprises, access, clock, writer);
  }

  @Bean
  SupplyGraphs supplyGraphs(GraphReader reader) {
    return new SupplyGraphs(reader);
  }

  @Bean
  SupplyQueries supplyQueries(SupplyGraphs graphs, DisclosureQueries disclosures) {
    return new SupplyQueries(graphs, disclosures);
  }

  @Bean
  DisclosureOrders disclosureOrders(TaskQueries tasks) {
    return new DisclosureOrders(tasks, FrameworkLibrary.standard());
  }

  @Bean
  CascadeQueries cascadeQueries(TaskQueries tasks, Details details) {
    return new CascadeQueries(tasks, details);
  }

  @Bean
  FindingQueries findingQueries(GraphReader reader) {
    return new FindingQueries(reader);
  }

  @Bean
  IdentityQueries identityQueries(GraphReader reader) {
    return new IdentityQueries(reader);
  }

  @Bean
  DecisionQueries decisionQueries(GraphReader reader) {
    return new DecisionQueries(reader);
  }

  @Bean
  IngestionQueries ingestionQueries(GraphReader reader) {
    return new IngestionQueries(reader);
  }

  @Bean
  BodyNames bodyNames(DecisionQueries decisions) {
    return new BodyNames(decisions);
  }

  @Bean
  DecisionService decisionService(
      Access access,
      DecisionQueries decisions,
      FindingQueries findings,
      BodyNames bodyNames,
      Views views,
      ObjectProvider<Decisions> writer,
      ObjectProvider<Results> results) {
    return new DecisionService(access, decisions, findings, bodyNames, views, writer, results);
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> wiring.scalar(Scalars.DECIMAL).scalar(Scalars.DATE).scalar(Scalars.DATE_TIME);
  }

  @Bean
  DataFetcherExceptionResolver errors() {
    return new Errors();
  }

  @Bean
  SubscriptionExceptionResolver subscriptionErrors() {
    return new Errors.OfSubscriptions();
  }

  @Bean
  Instrumentation question(Views views, Callers callers, Trail trail) {
    return new QuestionInstrumentation(views, callers, trail);
  }

  /** The instrumentation alone: within a chain of one, each field of an answer would pay for it. */
  @Bean
  GraphQlSourceBuilderCustomizer execution(Instrumentation question) {
    return source ->
        source.configureGraphQl(
            graphQl ->
                graphQl.instrumentation(question).preparsedDocumentProvider(new ParsedQuestions()));
  }
}
