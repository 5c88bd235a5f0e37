package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.util.List;

/** How files of one kind are read. Implementations keep no state. */
public interface Format {

  /**
   * Reads the whole of a file of this format.
   *
   * @param findings takes what a human should know about a file that can be read
   * @throws Refusal where the file cannot be taken in
   */
  Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal;
}
