package io.greenprint.graph.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The folder of the bundled database ({@code DATA_DIR/neo4j}): held by one process at a time, with
 * the generated password, the version that wrote it, and the child's watching main.
 */
final class DataFolder implements AutoCloseable {

  private static final int PASSWORD_BYTES = 24;

  private final Path home;
  private final FileChannel lock;

  private DataFolder(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  /** Makes the folder where it is new, and takes hold of it. */
  static DataFolder hold(Path dataDir) {
    Path home = dataDir.toAbsolutePath().resolve("neo4j");
    try {
      Files.createDirectories(home.resolve("conf"));
      Files.createDirectories(home.resolve("logs"));
      FileChannel channel =
          FileChannel.open(
              home.resolve("greenprint.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw Failures.locked(dataDir, null);
      }
      return new DataFolder(home, channel);
    } catch (IOException e) {
      throw Failures.brokenFolder(home, e);
    }
  }

  Path home() {
    return home;
  }

  Path log() {
    return home.resolve("logs").resolve("console.log");
  }

  boolean isNew() {
    return !Files.exists(home.resolve("data").resolve("dbms").resolve("auth.ini"))
        && !Files.exists(home.resolve("data").resolve("databases"));
  }

  /**
   * @throws DatabaseException when less than {@code least} bytes are free
   */
  void requireSpace(long least) {
    try {
      FileStore disk = Files.getFileStore(home);
      if (disk.getUsableSpace() < least) {
        throw Failures.noSpace(home, disk.getUsableSpace(), least);
      }
    } catch (IOException e) {
      throw Failures.brokenFolder(home, e);
    }
  }

  /**
   * Refuses a store of a newer Neo4j before anything touches it, and notes ours.
   *
   * @throws DatabaseException when a newer version has written here
   */
  void claimFor(String version) {
    Path file = home.resolve("version");
    try {
      if (Files.exists(file)) {
        String found = Files.readString(file).strip();
        if (Arrays.compare(numbers(found), numbers(version)) > 0) {
          throw Failures.newerStore(home, found, version);
        }
      }
      replace(file, version + "\n");
    } catch (IOException e) {
      throw Failures.brokenFolder(file, e);
    }
  }

  /** The generated password; made at the first call, readable by this user only. */
  String password() {
    Path file = home.resolve("password");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        replace(file, HexFormat.of().formatHex(random));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw Failures.brokenFolder(file, e);
    }
  }

  /** Writes Neo4j's settings; all of them are ours, so that nothing old lingers. */
  void configure(int port, String pageCache) {
    Path file = home.resolve("conf").resolve("neo4j.conf");
    try {
      replace(file, Neo4jConf.text(port, pageCache));
    } catch (IOException e) {
      throw Failures.brokenFolder(file, e);
    }
  }

  /**
   * Where {@link ChildMain} stands, for the child's class path: the jar that it came in, else a
   * folder with that class alone. With a folder on its class path the child takes no cache of
   * loaded classes.
   */
  Path childClasses() {
    Path ours = Path.of(codeSource());
    return Files.isRegularFile(ours) ? ours : copiedAlone();
  }

  private static URI codeSource() {
    try {
      return ChildMain.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class path entry is a URI", e);
    }
  }

  private Path copiedAlone() {
    Path root = home.resolve("launcher");
    String resource = ChildMain.class.getName().replace('.', '/') + ".class";
    Path file = root.resolve(resource);
    try (InputStream bytes = DataFolder.class.getClassLoader().getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IOException("no " + resource + " on the class path");
      }
      Files.createDirectories(file.getParent());
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return root;
    } catch (IOException e) {
      throw Failures.brokenFolder(file, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw Failures.brokenFolder(home, e);
    }
  }

  /** The lock lives as long as its channel. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  /** Whole or not at all, and never readable by others, not even for a moment. */
  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(fresh);
    }
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\D+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
