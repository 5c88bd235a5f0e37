package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.Rounds;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.RoundQueries;
import io.greenprint.queries.disclosure.DisclosureQueries;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What questions about assessments and rounds stand on. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

  @Bean
  AssessmentQueries assessmentQueries(GraphReader reader, DisclosureQueries disclosures) {
    return new AssessmentQueries(reader, disclosures, IndicatorLibrary.standard().wholes());
  }

  @Bean
  RoundQueries roundQueries(
      GraphReader reader, DisclosureQueries disclosures, AssessmentQueries assessments) {
    return new RoundQueries(reader, disclosures, assessments, IndicatorLibrary.standard().wholes());
  }

  @Bean
  AssessmentService assessmentService(
      AssessmentQueries assessments,
      RoundQueries rounds,
      Access access,
      Clock clock,
      ObjectProvider<Assessments> writer,
      ObjectProvider<Rounds> roundWriter) {
    return new AssessmentService(assessments, rounds, access, clock, writer, roundWriter);
  }
}
