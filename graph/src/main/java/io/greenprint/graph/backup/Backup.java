package io.greenprint.graph.backup;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseSettings;
import io.greenprint.graph.database.StoreDump;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Backup of the bundled database and the originals, as one ZIP archive: {@code neo4j.dump} and
 * {@code originals/…}. The database must be stopped; its data folder is held meanwhile.
 */
public final class Backup {

  private static final Statement NEW_GRAPH_ID = Statement.load(Backup.class, "new-graph-id");
  private static final String DUMP = "neo4j.dump";
  private static final String ORIGINALS = "originals/";

  private Backup() {}

  /**
   * Writes an archive; whole or not at all.
   *
   * @throws io.greenprint.graph.database.DatabaseException when the database runs
   * @throws UncheckedIOException when the archive is there already or cannot be written
   */
  public static void write(DatabaseSettings.Bundled settings, Path originals, Path archive) {
    Path part = archive.resolveSibling(archive.getFileName() + ".part");
    try {
      if (Files.exists(archive)) {
        throw new FileAlreadyExistsException(archive.toString());
      }
      Path work = Files.createTempDirectory(settings.dataDir(), "backup-");
      try {
        StoreDump.write(settings, work);
        zip(work.resolve(DUMP), originals, part);
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
        Files.deleteIfExists(work.resolve(DUMP));
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the backup " + archive + ": " + e, e);
    }
  }

  /**
   * Puts an archive in the place of the graph that is there, and its originals beside those that
   * are there. The graph gets a new id, so that read models are rebuilt.
   *
   * @throws io.greenprint.graph.database.DatabaseException when the database runs
   * @throws UncheckedIOException when the archive cannot be read, or is none of ours; then nothing
   *     has been changed but perhaps originals added
   */
  public static void restore(DatabaseSettings.Bundled settings, Path originals, Path archive) {
    try {
      Files.createDirectories(settings.dataDir());
      Path work = Files.createTempDirectory(settings.dataDir(), "restore-");
      try {
        unzip(archive, work.resolve(DUMP), originals);
        StoreDump.read(settings, work);
      } finally {
        Files.deleteIfExists(work.resolve(DUMP));
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot restore the backup " + archive + ": " + e, e);
    }
    try (Database database = Database.open(settings)) {
      new GraphWriter(database)
          .write(
              work -> {
                work.run(NEW_GRAPH_ID, Map.of("graphId", UUID.randomUUID().toString()));
                return true;
              });
    }
  }

  private static void zip(Path dump, Path originals, Path archive) throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.BEST_SPEED);
      add(zip, DUMP, dump);
      for (Path original : files(originals)) {
        String name = originals.relativize(original).toString().replace('\\', '/');
        add(zip, ORIGINALS + name, original);
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void unzip(Path archive, Path dump, Path originals) throws IOException {
    boolean found = false;
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(DUMP)) {
          Files.copy(zip, dump);
          found = true;
        } else if (entry.getName().startsWith(ORIGINALS)) {
          unzipOriginal(zip, originals, entry.getName().substring(ORIGINALS.length()));
        }
      }
    }
    if (!found) {
      throw new IOException("no " + DUMP + " in it; not a backup of Greenprint");
    }
  }

  private static void unzipOriginal(ZipInputStream zip, Path originals, String name)
      throws IOException {
    Path folder = originals.toAbsolutePath().normalize();
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an entry that points outside: " + name);
    }
    if (!Files.exists(target)) {
      Path shelf = target.resolveSibling(".");
      Files.createDirectories(shelf.normalize());
      Path part = Files.createTempFile(shelf.normalize(), "part-", "");
      Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
