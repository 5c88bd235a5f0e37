package io.greenprint.api.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code service.json} in the data folder: where a running service is and what its callers show it.
 * Commands that find one use that service; else they start the service themselves.
 *
 * @param address such as {@code http://127.0.0.1:8080}
 * @param token what commands send to prove that they may read this file
 * @param pid process that serves
 */
public record ServiceFile(String address, String token, long pid) {

  private static final String NAME = "service.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The service that runs on this data folder, if its process still lives. */
  public static Optional<ServiceFile> find(Path dataDir) {
    try {
      ServiceFile found =
          JSON.readValue(Files.readString(dataDir.resolve(NAME)), ServiceFile.class);
      return ProcessHandle.of(found.pid()).filter(ProcessHandle::isAlive).map(alive -> found);
    } catch (IOException | JacksonException noneOrDamaged) {
      return Optional.empty();
    }
  }

  /** Leaves the file, readable by its user only. */
  public void write(Path dataDir) throws IOException {
    Files.createDirectories(dataDir);
    Path draft = Files.createTempFile(dataDir, NAME, ".new", ownerOnly());
    Files.write(draft, JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    Files.move(draft, dataDir.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes the file away when its service stops. */
  public static void remove(Path dataDir) throws IOException {
    Files.deleteIfExists(dataDir.resolve(NAME));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
