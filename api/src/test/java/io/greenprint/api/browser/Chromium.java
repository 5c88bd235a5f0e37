package io.greenprint.api.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by its Node; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  /** A machine that does much else at once still has to be heard out. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; skips the test, saying why, where this machine has no Chromium or no Node. */
  static Chromium start() {
    Optional<Path> chromium = BROWSERS.stream().flatMap(Chromium::onPath).findFirst();
    Optional<Path> node = onPath("node").findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: the pages were not looked at");
    assumeTrue(
        node.isPresent(), "no node on the PATH to drive Chromium: the pages were not looked at");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium.orElseThrow())));
  }

  /** A visitor with a screen of his own, who remembers nothing of others. */
  Visitor visitor(String address, Screen screen) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setViewportSize(screen.width, screen.height));
    context.setDefaultTimeout((double) PATIENCE.toMillis());
    context.setDefaultNavigationTimeout((double) PATIENCE.toMillis());
    return new Visitor(context, address);
  }

  /** Screens that the pages are made for. */
  enum Screen {
    DESKTOP(1280, 860),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Stream<Path> onPath(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }
}
