package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.ApplicationNotice;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.text.Mended;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NoticeReaderTest {

  @Test
  void readsWindowConditionsAmountsMaterialsAndOffice() {
    Source source =
        notice(
            List.of(
                List.of("一、申报条件", "申报单位应在本市注册满一年。"),
                List.of("二、支持标准", "每个项目资助不超过100万元。"),
                List.of("三、申报材料", "项目申报书一份。"),
                List.of("四、申报时间", "申报受理时间为2022年3月1日至2022年3月31日，逾期不予受理。"),
                List.of("五、联系方式", "联系人：王工，联系电话：0000-12345678。")));
    ApplicationNotice read = NoticeReader.read(source).getFirst();
    assertThat(read.subject()).isEqualTo("2022年度低碳科技项目");
    assertThat(read.opens()).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(read.closes()).isEqualTo(LocalDate.of(2022, 3, 31));
    assertThat(read.conditions())
        .extracting(s -> source.text().quote(s))
        .containsExactly("申报单位应在本市注册满一年。");
    assertThat(read.amounts())
        .extracting(s -> source.text().quote(s))
        .containsExactly("每个项目资助不超过100万元。");
    assertThat(read.materials()).hasSize(1);
    assertThat(source.text().quote(Objects.requireNonNull(read.office())))
        .contains("0000-12345678");
  }

  @Test
  void linesThatLookLikeHeadingsAreSome() {
    Source source =
        notice(
            List.of(
                List.of("", "二、申报要求"),
                List.of("", "（一）基本条件。申报单位应在本市注册。"),
                List.of("", "（二）申报材料"),
                List.of("", "1．申报书一式两份。"),
                List.of("", "三、其他"),
                List.of("", "申报材料于2022年3月10日17:30截止受理，纸质材料2022年3月12日截止。"),
                List.of("", "市科技局窗口（地址：云溪路1号）。")));
    ApplicationNotice read = NoticeReader.read(source).getFirst();
    assertThat(read.conditions())
        .extracting(s -> source.text().quote(s))
        .contains("（一）基本条件。申报单位应在本市注册。");
    assertThat(read.closes()).isEqualTo(LocalDate.of(2022, 3, 10));
    assertThat(read.materials())
        .extracting(s -> source.text().quote(s))
        .containsExactly("1．申报书一式两份。");
    assertThat(read.office()).isNotNull();
  }

  @Test
  void aPlanIsNoNotice() {
    assertThat(NoticeReader.read(Sources.task("2022年3月31日前报送材料。"))).isEmpty();
  }

  private static Source notice(List<List<String>> sections) {
    StringBuilder content = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    for (List<String> section : sections) {
      passages.add(
          new Passage(
              content.length(), section.get(1), passages.size(), null, List.of(section.get(0))));
      content.append(section.get(1)).append('\n');
    }
    String words = content.toString();
    return new Source(
        Text.plain(words),
        Mended.unchanged(words),
        Sources.document("关于组织申报2022年度低碳科技项目的通知", words.length()),
        List.of(),
        List.of(),
        passages);
  }
}
