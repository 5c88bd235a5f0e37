package io.greenprint.graph.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes as received and the texts read from them, each under its SHA-256 (lower-case hex). What
 * {@code put} returns is on the disk, synced, before anything can refer to it; nothing is ever
 * changed. May be a place that several processes share.
 */
public final class Originals {

  private static final int BUFFER = 1 << 16;

  private final Path files;
  private final Path texts;

  /**
   * @param folder made where it does not exist
   */
  public Originals(Path folder) {
    this.files = folder.resolve("files");
    this.texts = folder.resolve("texts");
    try {
      Files.createDirectories(files);
      Files.createDirectories(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
  }

  /**
   * Keeps a file.
   *
   * @param id SHA-256 of the bytes
   * @param size in bytes
   */
  public record Kept(String id, long size) {}

  /**
   * Keeps the bytes of a stream; reads it to its end, and does not close it.
   *
   * @throws UncheckedIOException when the disk is full or broken; then nothing is kept
   */
  public Kept put(InputStream bytes) {
    return keep(files, bytes);
  }

  /** The bytes of a file that was kept. */
  public InputStream open(String id) throws IOException {
    return new BufferedInputStream(Files.newInputStream(place(files, id)), BUFFER);
  }

  /** Where the bytes are, for readers that need a file. */
  public Path path(String id) {
    return place(files, id);
  }

  /** Whether a file is kept. */
  public boolean contains(String id) {
    return Files.isRegularFile(place(files, id));
  }

  /** Keeps a text; gives its hash. */
  public String putText(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return keep(texts, new ByteArrayInputStream(bytes)).id();
  }

  /**
   * A text that was kept.
   *
   * @throws UncheckedIOException when it is not there
   */
  public String text(String hash) {
    try {
      return Files.readString(place(texts, hash));
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("No text " + hash + " in " + texts, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text is kept. */
  public boolean containsText(String hash) {
    return Files.isRegularFile(place(texts, hash));
  }

  private static Kept keep(Path folder, InputStream bytes) {
    try {
      Path part = Files.createTempFile(folder, "part-", "");
      try {
        MessageDigest digest = sha256();
        long size = copy(new DigestInputStream(bytes, digest), part);
        String id = HexFormat.of().formatHex(digest.digest());
        Path place = place(folder, id);
        if (!Files.exists(place)) {
          Path shelf = folder.resolve(id.substring(0, 2));
          Files.createDirectories(shelf);
          Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
          sync(shelf);
          sync(folder);
        }
        return new Kept(id, size);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a file in " + folder, e);
    }
  }

  private static long copy(InputStream from, Path to) throws IOException {
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int n = from.read(buffer); n != -1; n = from.read(buffer)) {
        out.write(buffer, 0, n);
        size += n;
      }
      channel.force(true);
      return size;
    }
  }

  /** Makes a new name in a folder as durable as the bytes behind it; Windows does so by itself. */
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static Path place(Path folder, String id) {
    if (!id.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not an id of a kept file: " + id);
    }
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
