package io.greenprint.api.cli;

import io.greenprint.ingest.extract.Extractor;
import io.greenprint.ingest.reading.BoundedReader;
import io.greenprint.ingest.reading.ReadOptions;
import picocli.CommandLine.Option;

/** Options of commands that read files themselves. */
final class ReadingOptions {

  @Option(
      names = "--ocr",
      description =
          "用 Tesseract 识别没有文字层的页面（慢） / read pages without a text layer by Tesseract (slow)")
  private boolean ocr;

  /** An extractor and the process that reads for it, which starts with the first file. */
  record OpenExtractor(Extractor extractor, BoundedReader reader) implements AutoCloseable {

    @Override
    public void close() {
      reader.close();
    }
  }

  OpenExtractor open() {
    BoundedReader reader = new BoundedReader();
    return new OpenExtractor(new Extractor(reader, ReadOptions.DEFAULT.withOcr(ocr)), reader);
  }
}
