package io.greenprint.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.BodyLink;
import io.greenprint.graph.policy.BodyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

  private final Bodies bodies = Bodies.standard();

  @Test
  void aReformOfAllPlacesSaysWhatANamedBodyHasBecome() {
    BodyRef old =
        new BodyRef("武汉市环境保护局", BodyRef.Kind.DEPARTMENT, "武汉市", "420100", BodyRef.Basis.AS_WRITTEN);

    assertThat(bodies.successions().linksOf(List.of(old)))
        .singleElement()
        .satisfies(link -> assertThat(link.from()).isEqualTo(old))
        .satisfies(link -> assertThat(link.to().name()).isEqualTo("武汉市生态环境局"));
  }

  @Test
  void aReformOfAllPlacesInventsNoPredecessor() {
    assertThat(bodies.successions().linksOf(List.of(body("市生态环境局", "武汉市")))).isEmpty();
  }

  @Test
  void aMinistryHasItsPredecessorsWithFunctionAndDay() {
    assertThat(bodies.successions().linksOf(List.of(body("金融监管总局", "国家"))))
        .contains(
            new BodyLink.SucceededBy(
                new BodyRef(
                    "中国银行保险监督管理委员会", BodyRef.Kind.DEPARTMENT, "国家", null, BodyRef.Basis.LISTED),
                body("金融监管总局", "国家"),
                "银行业和保险业监管",
                LocalDate.of(2023, 5, 18),
                "党和国家机构改革方案2023"));
  }

  @Test
  void anOfficeIsPartOfItsBody() {
    assertThat(bodies.successions().linksOf(List.of(body("港口委发展局", "太仓市"))))
        .singleElement()
        .isInstanceOf(BodyLink.PartOf.class)
        .satisfies(link -> assertThat(link.to().name()).isEqualTo("江苏太仓港口管理委员会"));
  }

  @Test
  void aBodyWithoutHistoryHasNone() {
    assertThat(bodies.successions().linksOf(List.of(body("市财政局", "苏州市")))).isEmpty();
  }

  private BodyRef body(String surface, String place) {
    var here = Objects.requireNonNull(bodies.jurisdictions().byName(place), place);
    return Objects.requireNonNull(bodies.resolver().resolve(surface, here, null), surface);
  }
}
