package io.greenprint.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.greenprint.api.browser.Chromium.Screen;
import io.greenprint.api.service.GreenprintService;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A firm from invitation to an accepted assessment, and the official who follows it, in a browser.
 */
@TestMethodOrder(OrderAnnotation.class)
class AssessmentPagesIT {

  private static final String FIRM = "云澜精工装备股份有限公司";
  private static final String CODE = "91329900MA7YL4J01T";
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static @Nullable GreenprintService service;
  private static String address;
  private static String round;
  private static String assessment;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout((double) Chromium.PATIENCE.toMillis());
    Files.createDirectories(PICTURES);
    service =
        GreenprintService.start(
            List.of(
                "--greenprint.data-dir=" + folder,
                "--server.port=0",
                "--greenprint.samples=true",
                "--greenprint.neo4j.page-cache=64MB",
                "--greenprint.neo4j.classpath-file=" + BundledNeo4j.classPath()));
    address = service.file().address();
    try (Visitor official = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = official.opens("/rounds").page();
      page.locator("[name=name]").fill("2024 年度自评");
      page.locator("main [name=year]").fill("2024");
      page.locator("[name=deadline]").fill("2025-06-30");
      page.locator("[name=firms]").fill(FIRM + "，" + CODE + "\n云澜试验有限公司");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发起")).click();
      assertThat(page.locator("h1")).hasText("2024 年度自评");
      round = page.url();
    }
    try (Visitor firm = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = firm.opens("/assessments").page();
      page.locator("[name=enterprise]").fill(CODE);
      page.locator("main [name=year]").fill("2024");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始")).click();
      assertThat(page.locator("h1")).containsText(FIRM);
      assessment = page.url();
    }
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void everyPageIsSound(Screen screen) {
    try (Visitor visitor = chromium.visitor(address, screen)) {
      look(visitor, "assessments", "/assessments", screen);
      look(visitor, "assessment", assessment + "?topic=应对气候变化", screen);
      look(visitor, "rounds", "/rounds", screen);
      look(visitor, "round", round, screen);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Order(2)
  void savesASubPointWithoutLeavingThePageAndKeepsIt(Screen screen) {
    try (Visitor firm = chromium.visitor(address, screen)) {
      Page page = firm.opens(assessment + "?topic=应对气候变化").page();
      Locator point = point(page, screen == Screen.DESKTOP ? 1 : 2);
      String subject = point.locator("form.answer [name=subject]").inputValue();
      point.locator("form.answer [name=extent]").selectOption("COVERED");
      point.locator("form.answer [name=note]").fill("见 2024 年碳核查报告");
      point.getByRole(AriaRole.BUTTON, named("保存")).click();
      Locator saved = of(page, subject);
      assertThat(saved.locator(".saved")).isVisible();
      assertThat(saved.locator(".said")).containsText("第 1 版");

      page.reload();

      assertThat(of(page, subject).locator("form.answer [name=note]")).hasValue("见 2024 年碳核查报告");
      firm.findsThePageSound();
    }
  }

  @Test
  @Order(3)
  void twoColleaguesSeeWhatTheOtherWroteAndOneDecides() {
    try (Visitor first = chromium.visitor(address, Screen.DESKTOP);
        Visitor second = chromium.visitor(address, Screen.PHONE)) {
      Page one = first.opens(assessment + "?topic=应对气候变化").page();
      Page other = second.opens(assessment + "?topic=应对气候变化").page();
      String subject = point(one, 4).locator("form.answer [name=subject]").inputValue();
      answer(one, subject, "甲的说明");

      answer(other, subject, "乙的说明");

      Locator trouble = of(other, subject).locator(".trouble");
      assertThat(trouble).containsText("没有丢失");
      assertThat(trouble.locator("tbody")).containsText("甲的说明");
      assertThat(of(other, subject).locator("form.answer [name=note]")).hasValue("乙的说明");
      second.findsThePageSound();
      second.takesAPicture(PICTURES.resolve("assessment-conflict-phone.png"), false);
      of(other, subject).getByRole(AriaRole.BUTTON, named("保存")).click();
      assertThat(of(other, subject).locator(".said")).containsText("第 2 版");
      of(other, subject).getByRole(AriaRole.LINK, named("第 2 版")).click();
      assertThat(other.locator("tbody")).containsText("甲的说明");
      second.findsThePageSound();
    }
  }

  @Test
  @Order(4)
  void showsADoubtAndARefusalBesideTheSubPoint() {
    try (Visitor firm = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = firm.opens(assessment + "?topic=应对气候变化").page();
      String subject = point(page, 0).locator("form.answer [name=subject]").inputValue();
      Locator form = of(page, subject).locator("form.answer");
      form.locator("[name=extent]").selectOption("NOT_APPLICABLE");
      form.getByRole(AriaRole.BUTTON, named("保存")).click();
      assertThat(of(page, subject).locator(".trouble")).containsText("理由");

      of(page, subject).locator("form.answer [name=extent]").selectOption("COVERED");
      of(page, subject).locator("form.answer summary").click();
      of(page, subject).locator("form.answer [name=value]").fill("-3");
      of(page, subject).locator("form.answer [name=unit]").fill("吨");
      of(page, subject).getByRole(AriaRole.BUTTON, named("保存")).click();

      assertThat(of(page, subject).locator(".doubt").first()).containsText("为负");
      firm.findsThePageSound();
    }
  }

  @Test
  @Order(5)
  void goesFromSubmissionOverReturnToAcceptance() {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = visitor.opens(assessment).page();
      press(page, "提交自评");
      assertThat(page.locator("h1 .tag")).hasText("已提交");
      page.locator("[name=remarks]").fill("请附能源台账");
      press(page, "退回");
      assertThat(page.locator(".notice.late")).containsText("请附能源台账");
      press(page, "提交自评");
      press(page, "通过");
      assertThat(page.locator("h1 .tag")).hasText("已通过");
      assertThat(page.locator("form.answer")).hasCount(0);
      visitor.findsThePageSound();
    }
  }

  @Test
  @Order(6)
  void theOfficialFollowsAWeakItemToTheFirmAndTakesTheListAway() throws IOException {
    try (Visitor official = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = official.opens(round).page();
      assertThat(page.locator("[data-count=submitted]")).hasText("1");
      assertThat(page.locator("[data-count=late]")).hasText("2");
      Download list =
          page.waitForDownload(
              () ->
                  page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载催报名单"))
                      .click());
      try (ReadableWorkbook workbook = new ReadableWorkbook(list.path().toFile())) {
        assertThat(workbook.getFirstSheet().read())
            .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo("云澜试验有限公司"));
      }
      page.locator("[aria-labelledby=weak] td a").first().click();
      assertThat(page.locator("#holding")).containsText(FIRM);
      official.findsThePageSound();
      official.takesAPicture(PICTURES.resolve("round-drill-desktop.png"), true);
      page.locator("#holding").getByRole(AriaRole.LINK, named(FIRM)).click();
      assertThat(page.locator("h1")).containsText(FIRM);
    }
  }

  private static void look(Visitor visitor, String name, String path, Screen screen) {
    visitor.opens(path).findsThePageSound();
    String file = name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png";
    visitor.takesAPicture(PICTURES.resolve(file), true);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void answer(Page page, String subject, String note) {
    Locator point = of(page, subject);
    point.locator("form.answer [name=extent]").selectOption("COVERED");
    point.locator("form.answer [name=note]").fill(note);
    point.getByRole(AriaRole.BUTTON, named("保存")).click();
    assertThat(point.locator(".saved, .trouble")).isVisible();
  }

  private static Locator point(Page page, int index) {
    return page.locator(".point").nth(index);
  }

  private static Locator of(Page page, String subject) {
    Locator input = page.locator("input[name=subject][value='" + subject + "']");
    return page.locator(".point").filter(new Locator.FilterOptions().setHas(input)).first();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
