package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentenceTopicTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公司为全体员工缴纳社会保险 | 员工",
        "报告期内召开董事会会议八次 | 组织架构与运作",
        "污水经处理后达标排放，危险废物交由有资质单位处置 | 废弃物管理",
        "开展反商业贿赂警示教育 | 反贪污反洗钱",
        "组织志愿者走进社区开展公益活动 | 公益和志愿服务",
        "天高云淡 | 无关文本",
      })
  void wordsTellTheTopic(String sentence, String topic) {
    assertThat(SentenceTopic.of(sentence)).isEqualTo(topic);
  }

  /** The annotated sentences that the words were counted in; see topics.tsv for unseen ones. */
  @Test
  void annotatedSentences() throws IOException {
    Path sentences = SharedFiles.of("gold/esg-sentences/dev.jsonl");
    JsonMapper json = new JsonMapper();
    int right = 0;
    int all = 0;
    for (String text : Files.readAllLines(sentences)) {
      JsonNode sentence = json.readTree(text);
      String found = SentenceTopic.of(sentence.get("text").asString());
      all++;
      right += found.equals(sentence.get("topic").asString()) ? 1 : 0;
    }

    assertThat((double) right / all).isGreaterThan(0.80);
  }
}
