package io.greenprint.ingest.reading;

import java.time.Duration;

/**
 * What a child process that reads may use.
 *
 * @param heapMebibytes its heap
 * @param timeLimit for one file; with OCR, which has a limit for each page, at least {@link
 *     #OCR_TIME_LIMIT}
 * @param maxResultBytes size of an answer after which the file is refused
 * @param workers child processes at most, each started when first needed
 */
public record Bounds(int heapMebibytes, Duration timeLimit, int maxResultBytes, int workers) {

  /** One child with 512 MiB, two minutes for a file, answers of at most 128 MiB. */
  public static final Bounds DEFAULT = new Bounds(512, Duration.ofMinutes(2), 128 << 20, 1);

  /** For one file with OCR: some seconds a page. */
  public static final Duration OCR_TIME_LIMIT = Duration.ofHours(1);

  public Bounds {
    if (heapMebibytes < 32 || timeLimit.isNegative() || maxResultBytes < 1 || workers < 1) {
      throw new IllegalArgumentException(
          "Unusable bounds: " + heapMebibytes + " MiB, " + timeLimit + ", " + workers + " workers");
    }
  }

  /** The same bounds with another heap, in mebibytes. */
  public Bounds withHeap(int mebibytes) {
    return new Bounds(mebibytes, timeLimit, maxResultBytes, workers);
  }

  /** The same bounds with another time limit for one file. */
  public Bounds withTimeLimit(Duration limit) {
    return new Bounds(heapMebibytes, limit, maxResultBytes, workers);
  }

  /** For one file. */
  Duration timeLimit(ReadOptions options) {
    boolean longer = options.ocr() && timeLimit.compareTo(OCR_TIME_LIMIT) < 0;
    return longer ? OCR_TIME_LIMIT : timeLimit;
  }

  /** File size that still leaves a worker room to read it. */
  long maxFileBytes() {
    return heapMebibytes * (1L << 20) / 3;
  }
}
