package io.greenprint.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.greenprint.api.browser.Chromium.Screen;
import io.greenprint.api.service.GreenprintService;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The journeys of the official and of the firm over the sample documents, at a desk and on a phone.
 *
 * <p>Pictures of all pages go to {@code target/pictures}; {@code -Dgreenprint.pictures=FOLDER}
 * writes those of the README to a folder as well. {@code -Dgreenprint.browser.service=ADDRESS}
 * looks at a service that runs already.
 */
class PagesIT {

  /** Compressed script that a page may take before it shows itself. */
  private static final int MOST_SCRIPT = 200_000;

  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static @Nullable GreenprintService service;
  private static String address;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout((double) Chromium.PATIENCE.toMillis());
    Files.createDirectories(PICTURES);
    address = System.getProperty("greenprint.browser.service", "");
    if (address.isEmpty()) {
      service =
          GreenprintService.start(
              List.of(
                  "--greenprint.data-dir=" + folder,
                  "--server.port=0",
                  "--greenprint.samples=true",
                  "--greenprint.neo4j.page-cache=64MB",
                  "--greenprint.neo4j.classpath-file=" + BundledNeo4j.classPath()));
      address = service.file().address();
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
  void everyPageIsSound(Screen screen) {
    try (Visitor visitor = chromium.visitor(address, screen)) {
      for (Map.Entry<String, String> page : pages(visitor).entrySet()) {
        visitor.opens(page.getValue()).findsThePageSound();
        visitor.takesAPicture(picture(page.getKey(), screen), true);
      }
    }
  }

  @Test
  void noPageTakesMuchScriptBeforeItShowsItself() {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      for (String path : pages(visitor).values()) {
        try (Visitor fresh = chromium.visitor(address, Screen.DESKTOP)) {
          assertThat(fresh.scriptBytes(path)).as(path).isLessThan(MOST_SCRIPT);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOfficialFindsWhoLeadsATaskAndTheWordsThatSaySo(Screen screen) {
    try (Visitor visitor = chromium.visitor(address, screen)) {
      Page page = visitor.opens("/").page();
      search(page, "重点行业节能降碳");
      page.getByRole(AriaRole.LINK, named("推动重点行业节能降碳")).first().click();

      assertThat(page.locator(".role.LEAD")).hasText("牵头");
      assertThat(page.locator("tr", having(page.locator(".role.LEAD")))).containsText("云澜市工业和信息化局");

      page.getByRole(AriaRole.LINK, named("对照原文件第 3 页")).click();
      assertThat(page.locator(".original .quote").first()).isVisible();
      assertThat(page.locator(".original .at")).hasText(Pattern.compile("3 / \\d+"));
      visitor.takesAPicture(picture("journey-task-original", screen), false);
      visitor.findsThePageSound();
    }
  }

  @Test
  void theOfficialSetsABodyRightAndTakesItBack() {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = visitor.opens("/").page();
      search(page, "完善充电基础设施");
      page.getByRole(AriaRole.LINK, named("完善充电基础设施")).first().click();
      Locator row = page.locator("tr", having(page.getByText("临湖供电公司")));
      assertThat(row).containsText("尚未识别");

      row.locator("summary").click();
      row.locator("input[name=bodyName]").fill("云澜电网临湖供电公司");
      row.locator("form").first().locator("input[name=by]").fill("李工");
      row.getByRole(AriaRole.BUTTON, namedIn("保存单位")).click();

      assertThat(row).containsText("云澜电网临湖供电公司");
      assertThat(row).containsText("人工更正");

      Locator settled = page.locator("#decisions");
      settled.locator("summary").first().click();
      settled.locator("li:not(.undone) summary").first().click();
      settled.locator("li:not(.undone) input[name=by]").first().fill("李工");
      settled.getByRole(AriaRole.BUTTON, namedIn("撤销")).first().click();

      assertThat(row).containsText("尚未识别");
      visitor.findsThePageSound();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirmSeesItsGapsWithThePageThatProvesThem(Screen screen) {
    try (Visitor visitor = chromium.visitor(address, screen)) {
      Page page = visitor.opens("/enterprises").page();
      page.getByRole(AriaRole.LINK, named("云澜精工装备股份有限公司")).click();
      page.locator(".heat .chosen .cell.FULL a").click();

      Locator first = page.locator(".gap[open]").first();
      assertThat(first.locator(".status.FULL").first()).isVisible();
      first.locator("a.page").first().click();

      assertThat(page.locator(".original .quote").first()).isVisible();
      visitor.takesAPicture(picture("journey-gap-original", screen), false);
      visitor.findsThePageSound();
    }
  }

  @Test
  void theFirmSeesItsFiguresDrawn() {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = visitor.opens(firm(visitor)).page();
      page.locator(".charts").scrollIntoViewIfNeeded();
      assertThat(page.locator(".charts canvas").first()).isVisible();
      visitor.takesAPicture(picture("journey-figures", Screen.DESKTOP), false);
      visitor.findsThePageSound();
    }
  }

  @Test
  void theAuditorSeesWhereAChainIsNotGreenAndWhatIfASupplierWereGone() {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = visitor.opens("/supply").page();
      Locator greenCoverage =
          page.locator("#audits tr[data-audit=GREEN_COVERAGE_BY_COUNT] .number");
      assertThat(greenCoverage).containsText("%");
      assertThat(page.locator(".canvas canvas").first()).isVisible();

      page.locator("#members tbody button").first().click();
      page.locator("#member").getByRole(AriaRole.BUTTON, namedIn("假设没有它")).click();

      assertThat(page.locator("#assumed")).containsText("链上少");
      assertThat(page.locator("#audits tr[data-audit=CLOSURE] .was")).isVisible();
      visitor.takesAPicture(picture("journey-supply", Screen.DESKTOP), true);
      visitor.findsThePageSound();
    }
  }

  @Test
  void theMatrixIsAWorkbookToo() throws IOException {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = visitor.opens("/matrix").page();
      int tasks = page.locator(".matrix tbody tr").count();
      Download download =
          page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("下载 XLSX")).click());
      try (ReadableWorkbook workbook = new ReadableWorkbook(download.createReadStream())) {
        assertThat(workbook.getFirstSheet().read()).hasSize(tasks + 1);
      }
    }
  }

  @Test
  void filesAreTakenInOneByOneAndTheBadOneSaysWhy() {
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      Page page = visitor.opens("/import").page();
      page.setInputFiles(
          "input[name=files]",
          new FilePayload[] {
            file("绿色工厂通知.txt", "关于推进绿色工厂建设的通知\n一、重点任务\n（一）建设绿色工厂。到2026年建成10家。（市工信局牵头）\n"),
            file("损坏.pdf", "%PDF-1.4 damaged")
          });

      Locator good = page.locator(".file", having(page.getByText("绿色工厂通知.txt")));
      Locator bad = page.locator(".file", having(page.getByText("损坏.pdf")));
      assertThat(good.locator(".state")).hasText(Pattern.compile("已入库|已在库中，无变化"));
      assertThat(good.locator(".documents a")).containsText("关于推进绿色工厂建设的通知");
      assertThat(bad.locator(".state")).hasText("未能入库");
      assertThat(bad.locator(".found li")).containsText("损坏");
      visitor.takesAPicture(picture("journey-import", Screen.DESKTOP), true);
      visitor.findsThePageSound();
    }
  }

  @Test
  void thePicturesOfTheReadmeShowTheRunningProduct() {
    String asked = System.getProperty("greenprint.pictures");
    Path place = asked == null ? PICTURES : Path.of(asked);
    try (Visitor visitor = chromium.visitor(address, Screen.DESKTOP)) {
      visitor.opens("/matrix").takesAPicture(place.resolve("matrix.png"), false);
      visitor.opens(firm(visitor)).takesAPicture(place.resolve("enterprise.png"), false);
      visitor.opens("/supply");
      assertThat(visitor.page().locator(".canvas canvas").first()).isVisible();
      visitor.takesAPicture(place.resolve("supply.png"), false);
      visitor.opens(document(visitor) + "?page=3&quote=每年滚动实施100个以上节能改造重点项目");
      assertThat(visitor.page().locator(".original .quote").first()).isVisible();
      visitor.takesAPicture(place.resolve("document.png"), false);
    }
    assertThat(place.resolve("document.png")).exists();
  }

  private static void search(Page page, String words) {
    page.locator("#q").fill(words);
    page.keyboard().press("Enter");
  }

  /** Addresses by the name of their picture; those with an id are found as a visitor would. */
  private static Map<String, String> pages(Visitor visitor) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("search", "/?q=绿色工厂");
    pages.put("search-empty", "/?q=");
    pages.put("search-nothing", "/?q=火星移民");
    pages.put("documents", "/documents");
    pages.put("document", document(visitor));
    pages.put("cascade", link(visitor, "/documents", "云澜市临湖区碳达峰实施方案") + "/cascade");
    pages.put("report", link(visitor, "/documents", "2024年度环境、社会和公司治理报告"));
    pages.put("matrix", "/matrix");
    pages.put("task", link(visitor, "/matrix", "培育绿色制造体系"));
    pages.put("body", link(visitor, "/matrix", "云澜市工业和信息化局"));
    pages.put("enterprises", "/enterprises");
    pages.put("enterprise", firm(visitor));
    pages.put("carbon", firm(visitor).replaceFirst("\\?.*", "") + "/carbon");
    pages.put("profile", firm(visitor).replaceFirst("\\?.*", "") + "/profile");
    pages.put("supply", "/supply");
    pages.put("import", "/import");
    pages.put("findings", "/findings");
    pages.put("method", "/method");
    return pages;
  }

  private static String document(Visitor visitor) {
    return link(visitor, "/documents", "云澜市碳达峰实施方案");
  }

  private static String firm(Visitor visitor) {
    return link(visitor, "/enterprises", "云澜精工装备股份有限公司");
  }

  private static String link(Visitor visitor, String page, String words) {
    Locator link =
        visitor
            .opens(page)
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    return link.first().getAttribute("href");
  }

  private static Path picture(String name, Screen screen) {
    return PICTURES.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png");
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static Locator.GetByRoleOptions namedIn(String words) {
    return new Locator.GetByRoleOptions().setName(words);
  }

  private static Page.LocatorOptions having(Locator inside) {
    return new Page.LocatorOptions().setHas(inside);
  }
}
