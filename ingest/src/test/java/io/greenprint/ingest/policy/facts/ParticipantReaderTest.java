package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Participant;
import io.greenprint.graph.policy.Participant.Kind;
import org.junit.jupiter.api.Test;

class ParticipantReaderTest {

  @Test
  void readsEnterprisesWithALegalName() {
    assertThat(ParticipantReader.read(Sources.task("支持云溪钢铁有限公司建设示范工程，培育上市公司和产业集团。")))
        .extracting(Participant::name, Participant::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("云溪钢铁有限公司", Kind.ENTERPRISE));
  }

  @Test
  void readsAListOfProjects() {
    assertThat(ParticipantReader.read(Sources.task("推进云东抽水蓄能电站、云西海上风电场等项目建设。")))
        .extracting(Participant::name)
        .containsExactly("云东抽水蓄能电站", "云西海上风电场");
  }
}
