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
    assertThat(ParticipantReader.read(Sources.task("推进云东县抽水蓄能电站、云西海上风电场等项目建设。")))
        .extracting(Participant::name)
        .containsExactly("云东县抽水蓄能电站", "云西海上风电场");
  }

  @Test
  void aNamedProjectStandsAloneAndADescribedOneIsNone() {
    assertThat(
            ParticipantReader.read(
                Sources.task("加快云河三期供水工程建设。", "推进农村污水处理站及管网建设。", "实施减排工程、环境改善工程等重点工程。")))
        .extracting(Participant::name)
        .containsExactly("云河三期供水工程");
  }
}
