package io.greenprint.queries.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index on disk that is open for writing. The index is made of the graph alone: a damaged one is
 * thrown away, and filled again as an empty one is.
 *
 * @param reader of what stands in it; null where that is nothing
 */
record IndexFolder(Directory directory, IndexWriter writer, @Nullable DirectoryReader reader) {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  /**
   * Opens the index in a folder, or makes an empty one.
   *
   * @throws IOException where the folder cannot be used, or another process uses it
   */
  static IndexFolder open(Path folder, Supplier<IndexWriterConfig> config) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return whole(directory, config.get());
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException damaged) {
      LOG.warn(
          "The search index in {} is damaged and is built anew: {}", folder, damaged.toString());
      empty(directory);
      return whole(directory, config.get());
    }
  }

  private static IndexFolder whole(Directory directory, IndexWriterConfig config)
      throws IOException {
    DirectoryReader reader = null;
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      if (DirectoryReader.indexExists(directory)) {
        reader = DirectoryReader.open(directory);
        check(reader);
      }
      return new IndexFolder(directory, writer, reader);
    } catch (IOException damaged) {
      writer.rollback();
      if (reader != null) {
        reader.close();
      }
      throw damaged;
    }
  }

  /**
   * Reads each file once against its checksum: what is wrong within is found now, not by a user.
   */
  private static void check(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader segment) {
        segment.checkIntegrity();
      }
    }
  }

  private static void empty(Directory directory) throws IOException {
    try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          held.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }
}
