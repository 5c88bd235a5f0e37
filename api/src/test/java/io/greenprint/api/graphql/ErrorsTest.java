package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.queries.Problem;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

class ErrorsTest {

  @Test
  void aDatabaseThatDoesNotAnswerIsToldWithTheRemedy() {
    assertThat(Errors.told(new ServiceUnavailableException("refused")))
        .hasMessageContaining("数据库无法连接")
        .extracting("problem")
        .isEqualTo(Problem.DATABASE_DOWN);
    assertThat(Errors.told(new SessionExpiredException("gone")).problem())
        .isEqualTo(Problem.DATABASE_DOWN);
  }

  @Test
  void aSlowStatementIsToldApartFromAWrongOne() {
    assertThat(
            Errors.told(
                    new ClientException(
                        "Neo.ClientError.Transaction.TransactionTimedOut", "too long"))
                .problem())
        .isEqualTo(Problem.TIMED_OUT);
    assertThat(
            Errors.told(new ClientException("Neo.ClientError.Statement.SyntaxError", "secret"))
                .problem())
        .isEqualTo(Problem.INTERNAL);
  }

  @Test
  void nothingOfTheInsideIsTold() {
    assertThat(Errors.told(new IllegalStateException("secret of the inside")))
        .hasMessageNotContaining("secret");
  }
}
