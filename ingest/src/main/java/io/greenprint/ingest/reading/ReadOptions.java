package io.greenprint.ingest.reading;

/**
 * How to read a file.
 *
 * @param ocr whether pages without a text layer go through Tesseract; it is slow and errs, so it is
 *     never used unless asked for
 * @param maxCharacters UTF-16 units of text after which a file is refused as too large
 * @param maxPages pages after which a file is refused as too large
 */
public record ReadOptions(boolean ocr, int maxCharacters, int maxPages) {

  /** No OCR; ample for a plan of some thousand pages. */
  public static final ReadOptions DEFAULT = new ReadOptions(false, 20_000_000, 10_000);

  public ReadOptions {
    if (maxCharacters < 1 || maxPages < 1) {
      throw new IllegalArgumentException(
          "Limits must be positive: " + maxCharacters + " characters, " + maxPages + " pages");
    }
  }

  /** The same limits, with OCR on or off. */
  public ReadOptions withOcr(boolean on) {
    return new ReadOptions(on, maxCharacters, maxPages);
  }
}
