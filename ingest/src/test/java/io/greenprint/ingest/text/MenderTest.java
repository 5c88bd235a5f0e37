package io.greenprint.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {

  private static final String ABOVE = "围绕制约产业能效提升的关键技术和装备，在高效电机、余热利用、智能优化控制、智能电网等领";
  private static final String BELOW = "推进研制核心能效技术。";

  private static String mended(String text) {
    return Mender.mend(Text.plain(text)).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"— 8 —", "－11－", "－３－", "17", "第 3 页 共 20 页", "3/20"})
  void pageNumbersDoNotCutASentence(String number) {
    assertThat(mended(ABOVE + "\n" + number + "\n\n" + BELOW)).isEqualTo(ABOVE + BELOW);
  }

  @Test
  void aRunningHeaderDoesNotCutAName() {
    String header = "临江市人民政府公报";
    String text =
        "加快推动钢铁等重点行业的节能改造，持续提高能效水平，由市发展和改\n"
            + header
            + "\n革委员会组织实施有关的项目。\n持续推动建筑领域的节能改造和绿色建材的推广应用，加强日常管\n"
            + header
            + "\n理。\n大力推动公共机构的节能改造和能源资源的节约利用，完善制度标\n"
            + header
            + "\n准。";
    assertThat(mended(text)).contains("由市发展和改革委员会组织").doesNotContain("公报");
  }

  @Test
  void theEndOfABracketAtTheHeadOfPagesIsNoRunningHeader() {
    String cut = "加快推动钢铁等重点行业的节能改造。（市发展改革委、市工信局等部门按职\n— 1 —\n责分工负责）\n";
    assertThat(mended(cut + cut + cut)).contains("按职责分工负责）");
  }

  @Test
  void aLineThatIsSetInBeginsAParagraphUnderAFullLine() {
    List<String> lines =
        List.of(
            "　二、提升危险废物的环境监管利用处置和环境风险防范能",
            "　强化危险废物的环境监管能力，开展危险废物的产生利用处",
            "置情况的调研评估，建立危险废物监管源清单，提升危险废物的",
            "利用处置能力，加大涉危险废物环境违法行为的查处力度。排查",
            "化工园区环境风险隐患。新建涉危险废物的建设项目应严格落实",
            "危险废物环境影响评价指南等管理要求，明确管理对象和源头，",
            "预防二次污染，防控环境风险。加强医疗废物分类管理，做好源",
            "头分类，完善医疗废物收集转运处置体系，提升应急处置的能力");
    assertThat(Mender.mend(Printed.page(lines)).text()).contains("防范能\n强化危险废物").contains("利用处置情况");
  }

  @Test
  void aCharacterDoubledOverTheBreakStandsOnce() {
    assertThat(mended(ABOVE + "域\n\n域，" + BELOW)).isEqualTo(ABOVE + "域，" + BELOW);
  }

  @Test
  void linesOfOneWidthAreJoined() {
    List<String> lines =
        IntStream.range(0, 9)
            .mapToObj(i -> "各地要结合实际认真贯彻落实本方案提出的任务" + "甲乙丙丁戊己庚辛壬".charAt(i))
            .toList();
    assertThat(mended(String.join("\n", lines) + "\n并加强管理。\n下一段从这里开始。"))
        .isEqualTo(String.join("", lines) + "并加强管理。\n下一段从这里开始。");
  }

  @Test
  void charactersOfDamagedFontsAreWhatTheyMean() {
    assertThat(mended("绿⾊低碳⽅案∶推进[bookmark: OLE_LINK8]每年组织 1000 个项目"))
        .isEqualTo("绿色低碳方案：推进每年组织1000个项目");
  }

  @Test
  void quotesAreFoundInTheStoredText() {
    long seed = 20261120;
    Random random = new Random(seed);
    String units = "绿⾊低碳，。（） \n\n—8—市发改委12.5％\t﻿";
    for (int run = 0; run < 200; run++) {
      StringBuilder content = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        content.append(units.charAt(random.nextInt(units.length())));
      }
      Mended mended = Mender.mend(Text.plain(content.toString()));
      for (int i = 0; i < mended.text().length(); i++) {
        Span origin = mended.origin(i, i + 1);
        char meant = mended.text().charAt(i);
        char stored = content.charAt(origin.start());
        assertThat(meant == stored || Character.isWhitespace(meant) || meant == '色')
            .as("seed %d, run %d, unit %d", seed, run, i)
            .isTrue();
      }
    }
  }

  @Test
  void aTitleDoesNotRunOnIntoTheTextBelowIt() {
    String line = "围绕制约产业能效提升的关键技术和装备，在高效电机、余热利用、智能优化控制等领域组织攻关\n";
    String title = "临江市贯彻落实碳达峰碳中和目标要求推动新型基础设施绿色高质量发展的若干具体政策举措";
    String text = title + "\n　　为贯彻落实国家要求，推动基础设施绿色发展，制定以下的各项举措，请认真组织实施\n" + line.repeat(9);

    assertThat(mended(text)).startsWith(title + "\n为贯彻落实");
  }

  @Test
  void aTitleDoesNotRunOnIntoItsNumber() {
    String title = "关于进一步推进临江市环境、社会和治理评价工作以及绿色低碳发展的若干措施";
    assertThat(mended(title + "\n临府规〔2024〕3号\n为推动绿色发展，制定本措施。"))
        .startsWith(title + "\n临府规〔2024〕3号\n");
  }

  @Test
  void lettersSpacedOutOverALineAreOneName() {
    assertThat(mended("临 江 市 生 态 环 境 局\n临环〔2024〕1号")).startsWith("临江市生态环境局\n");
  }

  @Test
  void aNumberedHeadingDoesNotRunOnIntoItsText() {
    String line = "围绕制约产业能效提升的关键技术和装备，在高效电机、余热利用、智能优化控制等领域组织攻关\n";
    String heading = "第三章推动绿色低碳转型，培育绿色生产生活方式";
    String section = "（一）深挖屋顶光伏潜力，鼓励复合光伏";

    assertThat(mended(heading + "\n" + section + "\n" + line.repeat(9)))
        .startsWith(heading + "\n" + section + "\n围绕制约");
  }
}
