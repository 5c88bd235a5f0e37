package io.greenprint.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.place.Jurisdiction.Level;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionsTest {

  private final Jurisdictions jurisdictions = Jurisdictions.load();

  @ParameterizedTest
  @CsvSource({
    "苏州市人民政府办公室, 苏州市, CITY",
    "市政府关于印发国家碳达峰试点（苏州工业园区）实施方案的通知, 苏州工业园区, ZONE",
    "江苏省苏州市吴江区关于开展工作的通知, 吴江区, COUNTY",
    "灵璧县碳达峰实施方案, 灵璧县, COUNTY",
    "海东市乐都区节水行动实施方案, 乐都区, COUNTY",
    "达尔罕茂明安联合旗林草碳汇方案, 达尔罕茂明安联合旗, COUNTY",
    "新建建筑节能实施方案（临江市）, 临江市, COUNTY",
    "漳州高新区绿色发展行动方案, 漳州高新技术产业开发区, ZONE",
    "关于印发《武汉市碳达峰实施方案》的通知, 武汉市, CITY",
    "石家庄关于做好碳达峰工作的实施方案, 石家庄市, CITY",
    "中共四川省委关于推动绿色低碳发展的决定, 四川省, PROVINCE",
    "工业和信息化部等六部门关于印发行动方案的通知, 国家, NATIONAL",
    "上海市关于开展示范创建的通知, 上海市, PROVINCE",
    "云澜市临湖区碳达峰实施方案, 临湖区, COUNTY",
    "云澜市老旧小区改造实施方案, 云澜市, CITY"
  })
  void findsThePlaceOfATitle(String title, String place, Level level) {
    assertThat(jurisdictions.named(title))
        .isNotNull()
        .returns(place, Jurisdiction::name)
        .returns(level, Jurisdiction::level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"城市绿色发展行动计划", "各地区碳达峰工作", "高新区绿色发展专项行动实施方案"})
  void findsNoPlaceWhereNoneIsNamed(String title) {
    assertThat(jurisdictions.named(title)).isNull();
  }

  @Test
  void ofPlacesWithOneNameTakesTheNearest() {
    Jurisdiction nanjing = Objects.requireNonNull(jurisdictions.byName("南京市"));
    Jurisdiction xuzhou = Objects.requireNonNull(jurisdictions.byName("徐州市"));
    assertThat(jurisdictions.byName("鼓楼区", nanjing)).returns("320106", Jurisdiction::code);
    assertThat(jurisdictions.byName("鼓楼区", xuzhou)).returns("320302", Jurisdiction::code);
    assertThat(jurisdictions.byName("鼓楼区")).isNull();
  }
}
