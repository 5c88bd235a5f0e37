package io.greenprint.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFileTest {

  @TempDir private Path folder;

  @Test
  void aRunningServiceIsFoundAndOnlyItsUserMayReadTheFile() throws Exception {
    ServiceFile file = new ServiceFile("http://127.0.0.1:1", "t", ProcessHandle.current().pid());
    file.write(folder);

    assertThat(ServiceFile.find(folder)).contains(file);
    assertThat(Files.getPosixFilePermissions(folder.resolve("service.json")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aServiceWhoseProcessIsGoneIsNotFound() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    new ServiceFile("http://127.0.0.1:1", "t", ended.pid()).write(folder);

    assertThat(ServiceFile.find(folder)).isEmpty();
  }

  @Test
  void noFileAndADamagedFileAreNoService() throws Exception {
    assertThat(ServiceFile.find(folder)).isEmpty();
    Files.writeString(folder.resolve("service.json"), "{\"address\":");
    assertThat(ServiceFile.find(folder)).isEmpty();
  }
}
