package io.greenprint.ingest.reading;

/**
 * Reads a source file into stored text. The same bytes and options always give the same result.
 *
 * <p>{@link DirectReader} reads within this process; {@link BoundedReader} within a child process
 * that a hostile file cannot outgrow.
 */
public interface Reader {

  /**
   * Reads one file.
   *
   * @param bytes the file as received
   * @param fileName its name, for messages and as a hint where the content does not tell its type
   * @param options what to do with scans, and when to stop
   * @return the text, or none with an ERROR finding that says why and what to do; never an
   *     exception for what is wrong with the file
   */
  ReadResult read(byte[] bytes, String fileName, ReadOptions options);
}
