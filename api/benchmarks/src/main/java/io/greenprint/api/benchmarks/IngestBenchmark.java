package io.greenprint.api.benchmarks;

import io.greenprint.graph.text.Text;
import io.greenprint.ingest.policy.PolicyReader;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.reading.ReadResult;
import io.greenprint.ingest.report.ReportHints;
import io.greenprint.ingest.report.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * Reading and understanding documents against Tika's parse of the same bytes: CPU of one thread,
 * one document after the other, all in one run. Needs material that is no part of the product; says
 * so where it is absent.
 */
final class IngestBenchmark implements Benchmarks.Benchmark {

  /** Documents read beforehand, so that neither side pays for a cold JVM. */
  private static final int WARM_UP = 12;

  /** Rounds over a handful of documents, which would else be over before they are compiled. */
  private static final int FEW = 6;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Logger LOG = LoggerFactory.getLogger(IngestBenchmark.class);

  private final String folder;
  private final int rounds;
  private final Understanding understanding;

  private IngestBenchmark(String folder, int rounds, Understanding understanding) {
    this.folder = folder;
    this.rounds = rounds;
    this.understanding = understanding;
  }

  /** The policies of {@code shared/policies/more}. */
  static IngestBenchmark ofPolicies() {
    return new IngestBenchmark("policies/more", 1, (text, name) -> PolicyReader.read(text).size());
  }

  /** The reports of {@code shared/reports}. */
  static IngestBenchmark ofReports() {
    return new IngestBenchmark(
        "reports",
        FEW,
        (text, name) -> ReportReader.read(text, name, ReportHints.NONE).disclosures().size());
  }

  /** What is done with a text that was read. */
  @FunctionalInterface
  private interface Understanding {

    /** How much was found. */
    int found(Text text, String fileName);
  }

  @Override
  public void run(Report report) throws Exception {
    Path documents = Checkout.shared().resolve(folder);
    if (!Files.isDirectory(documents)) {
      report.line("skipped: there is no " + documents);
      return;
    }
    List<Path> files = files(documents);
    Run warmUp = new Run();
    for (Path file : files.subList(0, Math.min(WARM_UP, files.size()))) {
      warmUp.take(file);
    }
    Run run = new Run();
    for (int round = 0; round < rounds; round++) {
      for (Path file : files) {
        run.take(file);
      }
    }
    run.print(report);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".pdf"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  /** Sums over documents; CPU in nanoseconds. */
  private final class Run {
    private final DirectReader reader = new DirectReader();
    private final long began = System.nanoTime();
    private long tika;
    private long reading;
    private long understood;
    private long characters;
    private int taken;
    private int refused;
    private double worst;
    private String worstName = "";

    void take(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      long before = THREADS.getCurrentThreadCpuTime();
      parse(bytes);
      long parsed = THREADS.getCurrentThreadCpuTime();
      ReadResult read = reader.read(bytes, name, ReadOptions.DEFAULT);
      long isRead = THREADS.getCurrentThreadCpuTime();
      tika += parsed - before;
      reading += isRead - parsed;
      Text text = read.text();
      if (text == null) {
        refused++;
        return;
      }
      understanding.found(text, name);
      long done = THREADS.getCurrentThreadCpuTime() - isRead;
      understood += done;
      characters += text.content().length();
      taken++;
      double ratio = (double) done / (parsed - before);
      if (ratio > worst) {
        worst = ratio;
        worstName = name;
      }
    }

    void print(Report report) {
      double seconds = (System.nanoTime() - began) / 1e9;
      report.line(
          "%d taken, %d refused, %,d characters; heap %d MiB"
              .formatted(taken, refused, characters, Runtime.getRuntime().maxMemory() / (1 << 20)));
      report.line(
          "CPU: Tika %.1f s, our reading %.1f s, understanding %.1f s"
              .formatted(tika / 1e9, reading / 1e9, understood / 1e9));
      double ours = (reading + understood) / 1e9;
      report.line(
          "throughput: %.1f documents, %,.0f characters per CPU-second (%.0f s by the clock, Tika included)"
              .formatted(taken / ours, characters / ours, seconds));
      report.line("worst document: %.2f, %s".formatted(worst, worstName));
      report.atMost("CPU of understanding against Tika's parse", (double) understood / tika, 1);
    }
  }

  /** Tika alone, without OCR, to plain text. A damaged file may stop it; its CPU counts. */
  private static void parse(byte[] bytes) throws IOException {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    Parser parser = new AutoDetectParser();
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(TesseractOCRConfig.class, ocr);
    context.set(Parser.class, parser);
    BodyContentHandler handler = new BodyContentHandler(-1);
    try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
      parser.parse(in, handler, new Metadata(), context);
    } catch (TikaException | SAXException damaged) {
      LOG.info("Tika does not read it to its end", damaged);
    }
  }
}
