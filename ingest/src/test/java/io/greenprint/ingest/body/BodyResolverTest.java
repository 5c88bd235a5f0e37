package io.greenprint.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.BodyRef;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What short names mean: {@code names.tsv} holds place, date, name and official name (- for none).
 */
class BodyResolverTest {

  private final Bodies bodies = Bodies.standard();

  @ParameterizedTest(name = "{2} in {0}, {1}: {3}")
  @CsvFileSource(resources = "names.tsv", delimiter = '\t', numLinesToSkip = 1)
  void namesMeanBodiesOfThePlaceAndDate(
      String place, LocalDate date, String surface, String official) {
    BodyRef body = bodies.resolver().resolve(surface, place(place), date);
    assertThat(body == null ? "-" : body.name()).isEqualTo(official);
  }

  @Test
  void aDocumentWithoutDateSpeaksOfPresentBodies() {
    BodyRef body = bodies.resolver().resolve("苏州银保监分局", place("苏州市"), null);
    assertThat(body).isNotNull().returns("国家金融监督管理总局苏州监管分局", BodyRef::name);
  }

  @Test
  void aBodyCarriesItsKindAndPlace() {
    BodyRef body = bodies.resolver().resolve("市委宣传部", place("昆山市"), null);
    assertThat(body)
        .isEqualTo(
            new BodyRef("中共昆山市委宣传部", BodyRef.Kind.PARTY, "昆山市", "320583", BodyRef.Basis.GENERATED));
  }

  @Test
  void aFullNameStaysAsWritten() {
    BodyRef body = bodies.resolver().resolve("苏州市生态环境局", place("苏州市"), null);
    assertThat(body).isNotNull().returns(BodyRef.Basis.AS_WRITTEN, BodyRef::basis);
  }

  private Jurisdiction place(String name) {
    return Objects.requireNonNull(bodies.jurisdictions().byName(name), name);
  }
}
