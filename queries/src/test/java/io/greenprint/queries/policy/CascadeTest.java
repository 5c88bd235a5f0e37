package io.greenprint.queries.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CascadeTest {

  private static final List<OrderedWork> CITY =
      List.of(
          work("u1", "培育绿色制造体系", "完善绿色工厂梯度培育机制，建设绿色制造培育库，引导链主企业带动供应链上下游开展绿色供应链管理。"),
          work("u2", "推广绿色建筑", "新建民用建筑全面按照绿色建筑标准设计建造，政府投资项目率先执行超低能耗建筑标准。"),
          work("u3", "推广新能源车船", "推动公共领域车辆电动化，新增和更新的公交车、出租车中新能源车比例达到95%以上，建成公共充电桩。"),
          work("u4", "优化农村用能结构", "推广生物质能、太阳能等清洁能源在农业生产和农村生活中的应用，加快农村电网改造升级。"));
  private static final List<OrderedWork> DISTRICT =
      List.of(
          work("l1", "培育绿色工厂", "建立区级绿色工厂培育库，引导链主企业开展绿色供应链管理，累计创建省级以上绿色工厂15家。"),
          work("l2", "推广绿色建筑", "城镇新建民用建筑全面执行绿色建筑标准，城镇新建建筑中绿色建筑占比达到100%。"),
          work("l3", "完善充电基础设施", "推动公共领域车辆电动化，新增和更新的公交车使用新能源车，建成公共充电桩1500个。"),
          work("l4", "修复湖滨湿地", "实施湖滨缓冲带生态修复，新增湿地面积1200亩。"));

  @Test
  void linksWhatOrdersTheSameWorkAndNothingElse() {
    Cascade cascade = Cascade.of(DISTRICT, CITY);

    assertThat(cascade.links())
        .extracting(link -> link.lower() + "→" + link.upper())
        .containsExactlyInAnyOrder("l1→u1", "l2→u2", "l3→u3");
    assertThat(cascade.withoutUpper()).containsExactly("l4");
    assertThat(cascade.withoutLower()).containsExactly("u4");
  }

  @Test
  void saysWhichWordsMakeTheLikeness() {
    Cascade cascade = Cascade.of(DISTRICT, CITY);

    Cascade.Link factories =
        cascade.links().stream()
            .filter(link -> link.lower().equals("l1"))
            .findFirst()
            .orElseThrow();
    assertThat(factories.sharedTerms()).anyMatch(term -> term.contains("绿色供应链管理"));
    assertThat(factories.sharedTerms())
        .allMatch(term -> (CITY.getFirst().title() + CITY.getFirst().text()).contains(term));
  }

  @Test
  void hasNothingToLinkWithoutUpperTasks() {
    Cascade cascade = Cascade.of(DISTRICT, List.of());

    assertThat(cascade.links()).isEmpty();
    assertThat(cascade.withoutUpper()).containsExactly("l1", "l2", "l3", "l4");
  }

  static OrderedWork work(String id, String title, String text) {
    return new OrderedWork(id, title, text, null, Set.of());
  }
}
