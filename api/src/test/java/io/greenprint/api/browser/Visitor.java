package io.greenprint.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at a screen: what he opens, and what must never happen while he does. */
final class Visitor implements AutoCloseable {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** Serious and critical violations, each with the first place where it stands. */
  private static final String VIOLATIONS =
      """
      async () => (await axe.run()).violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({id, nodes}) => id + ' at ' + nodes[0].target.join(' ') + ': ' + nodes[0].failureSummary)
      """;

  private final BrowserContext context;
  private final String address;
  private final Page page;
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  Visitor(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    this.page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> wrong.add("script: " + error));
    page.onRequest(this::sent);
  }

  Page page() {
    return page;
  }

  Visitor opens(String path) {
    page.navigate(path);
    return this;
  }

  /** Bytes of script, as sent, that the browser took before the page had loaded. */
  int scriptBytes(String path) {
    List<Request> scripts = new CopyOnWriteArrayList<>();
    page.onRequestFinished(
        request -> {
          if (request.resourceType().equals("script")) {
            scripts.add(request);
          }
        });
    page.navigate(path);
    return scripts.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
  }

  /** No serious barrier, nothing wider than the screen, no error, nothing from elsewhere. */
  void findsThePageSound() {
    page.evaluate(axe());
    assertThat((List<?>) page.evaluate(VIOLATIONS)).as("axe on " + page.url()).isEmpty();
    Object tooWide =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(tooWide).as("pixels too wide: " + page.url()).isEqualTo(0);
    assertThat(wrong).as("on the way to " + page.url()).isEmpty();
  }

  void takesAPicture(Path file, boolean whole) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
  }

  @Override
  public void close() {
    context.close();
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error")) {
      wrong.add("console: " + message.text());
    }
  }

  private void sent(Request request) {
    String url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) {
      wrong.add("left the machine: " + url);
    }
  }

  private static String axe() {
    try (InputStream script = Objects.requireNonNull(Visitor.class.getResourceAsStream(AXE), AXE)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(AXE, unreadable);
    }
  }
}
