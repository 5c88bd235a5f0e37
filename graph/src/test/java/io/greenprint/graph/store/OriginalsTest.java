package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

  @TempDir Path folder;

  @Test
  void keepsBytesUnderTheirHashOnce() throws Exception {
    Originals originals = new Originals(folder);
    Originals.Kept kept = originals.put(bytes("abc"));
    assertThat(kept)
        .isEqualTo(
            new Originals.Kept(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
    assertThat(originals.put(bytes("abc"))).isEqualTo(kept);
    try (InputStream in = originals.open(kept.id())) {
      assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void keepsTextsApartFromFiles() {
    Originals originals = new Originals(folder);
    String hash = originals.putText("双碳𠀀目标");
    assertThat(originals.text(hash)).isEqualTo("双碳𠀀目标");
    assertThat(originals.containsText(hash)).isTrue();
    assertThat(originals.contains(hash)).isFalse();
  }

  @Test
  void leavesNothingOfAStreamThatBreaks() throws Exception {
    Originals originals = new Originals(folder);
    InputStream broken =
        new FilterInputStream(bytes("")) {
          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            throw new IOException("line cut");
          }
        };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> originals.put(new SequenceInputStream(bytes("half"), broken)));
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesAnIdThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Originals(folder).path("../../etc/passwd"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
