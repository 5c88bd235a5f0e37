package io.greenprint.ingest.reading.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenprint.ingest.reading.layout.Glyph;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises the words of a page's picture by the program Tesseract, in simplified Chinese and
 * English. It gives characters with places, so that a recognised page is laid out like any other.
 */
final class Tesseract {

  private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);

  private static final List<String> LANGUAGES = List.of("chi_sim", "eng");
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(10);

  /** Share of a line's height, as Tesseract boxes it, that its font size is, and its descent. */
  private static final float FONT_SIZE = 0.95f;

  private static final float DESCENT = 0.1f;

  /** Confidence of 100 below which a line is taken for specks of a picture. */
  private static final double LEAST_CONFIDENCE = 35;

  private final String program;
  private final Duration timeLimit;

  private Tesseract(String program, Duration timeLimit) {
    this.program = program;
    this.timeLimit = timeLimit;
  }

  /**
   * Tesseract with both languages, if this machine has it.
   *
   * @param timeLimit for one page
   */
  static Optional<Tesseract> installed(Duration timeLimit) {
    return named("tesseract", timeLimit);
  }

  static Optional<Tesseract> named(String program, Duration timeLimit) {
    try {
      String languages = run(List.of(program, "--list-langs"), new byte[0], TIME_TO_ANSWER);
      return languages.lines().map(String::strip).toList().containsAll(LANGUAGES)
          ? Optional.of(new Tesseract(program, timeLimit))
          : Optional.empty();
    } catch (IOException | TimeoutException e) {
      return Optional.empty(); // Not there, or not fit to be used.
    }
  }

  /**
   * The characters of a picture, line by line.
   *
   * @param scale points per pixel
   * @throws TimeoutException where the page took longer than the limit
   */
  List<Glyph> recognise(BufferedImage picture, float scale) throws IOException, TimeoutException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    List<String> command =
        List.of(program, "stdin", "stdout", "-l", String.join("+", LANGUAGES), "tsv");
    return glyphs(run(command, png.toByteArray(), timeLimit), scale);
  }

  /**
   * Reads Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height,
   * confidence, text. A line (level 4) stands before its words (level 5).
   */
  static List<Glyph> glyphs(String table, float scale) {
    List<Glyph> glyphs = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    float bottom = 0;
    float height = 0;
    for (String row : table.lines().skip(1).toList()) {
      String[] fields = row.split("\t", 12);
      if (fields.length == 12 && fields[0].equals("5") && !fields[11].isBlank()) {
        line.add(Word.of(fields, scale));
      } else if (fields.length >= 11 && fields[0].equals("4")) {
        addLine(line, bottom, height, glyphs);
        line.clear();
        height = Integer.parseInt(fields[9]) * scale;
        bottom = Integer.parseInt(fields[7]) * scale + height;
      }
    }
    addLine(line, bottom, height, glyphs);
    return glyphs;
  }

  private static void addLine(List<Word> line, float bottom, float height, List<Glyph> glyphs) {
    double confidence = line.stream().mapToDouble(Word::confidence).average().orElse(0);
    if (confidence < LEAST_CONFIDENCE) {
      return;
    }
    float size = FONT_SIZE * height;
    for (int i = 0; i < line.size(); i++) {
      Word word = line.get(i);
      float right = word.left + word.width;
      if (i + 1 < line.size() && word.goesOnWith(line.get(i + 1), size)) {
        right = line.get(i + 1).left;
      }
      word.addTo(glyphs, right, bottom - DESCENT * height, size);
    }
  }

  /** A word, in points. */
  private record Word(String text, float left, float width, double confidence) {

    static Word of(String[] fields, float scale) {
      return new Word(
          fields[11].strip(),
          Integer.parseInt(fields[6]) * scale,
          Integer.parseInt(fields[8]) * scale,
          Double.parseDouble(fields[10]));
    }

    /**
     * Whether no space stands between the two: Tesseract parts Chinese text and figures where the
     * characters are set wide.
     */
    boolean goesOnWith(Word next, float size) {
      float gap = next.left - left - width;
      int last = text.codePointBefore(text.length());
      int first = next.text.codePointAt(0);
      boolean chinese = isChinese(last) || isChinese(first);
      boolean figure = text.matches(".*\\d[.,]") && Character.isDigit(first);
      return (chinese && gap < size) || (figure && gap < size / 2);
    }

    private static boolean isChinese(int c) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
          || "，。、；：？！“”‘’（）《》〈〉【】〔〕—…％".indexOf(c) >= 0;
    }

    void addTo(List<Glyph> glyphs, float right, float baseline, float size) {
      int[] characters = text.codePoints().toArray();
      float step = (right - left) / characters.length;
      for (int i = 0; i < characters.length; i++) {
        float x = left + i * step;
        glyphs.add(
            new Glyph(Character.toString(characters[i]), x, x + step, baseline, size, false));
      }
    }
  }

  private static String run(List<String> command, byte[] input, Duration limit)
      throws IOException, TimeoutException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1"); // More threads only fight for the core.
    Process process = builder.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        threads.execute(() -> write(process, input));
        Future<byte[]> output = threads.submit(() -> process.getInputStream().readAllBytes());
        return new String(output.get(limit.toMillis(), TimeUnit.MILLISECONDS), UTF_8);
      } finally {
        process.destroyForcibly();
      }
    } catch (ExecutionException e) {
      throw new IOException("Tesseract gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Tesseract ran", e);
    }
  }

  private static void write(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      LOG.debug("Tesseract did not read all of its input; its answer says why", e);
    }
  }
}
