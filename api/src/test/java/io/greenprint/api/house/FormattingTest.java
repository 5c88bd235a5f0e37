package io.greenprint.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds google-java-format over every Java file. It runs here, in the test JVM, because Maven's own
 * JVM may be too old for the formatter. {@code mvn test -pl api -am -Dtest=FormattingTest
 * -Dformat=fix -Dsurefire.failIfNoSpecifiedTests=false} rewrites what is not formatted.
 */
class FormattingTest {

  @Test
  void everyJavaFileIsFormatted() throws Exception {
    boolean fix = "fix".equals(System.getProperty("format"));
    Formatter formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    for (Path file : SourceTree.files(".java")) {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (fix) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(SourceTree.root().relativize(file));
        }
      }
    }
    assertThat(unformatted).as("not formatted; run this test with -Dformat=fix").isEmpty();
  }
}
