package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Originals on a real, small disk that runs full. */
class FullDiskIT {

  private static final String FINDINGS =
      "{ findings(filter: {severity: [ERROR]}) { nodes { code file remedy { zh en } } } }";

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
        "only a user who may mount can give a test a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void isToldWithItsRemedyAndLosesNothing() throws Exception {
    try (GreenprintService service =
        GreenprintService.start(
            List.of(
                "--greenprint.data-dir=" + folder.resolve("data"),
                "--greenprint.originals=" + disk,
                "--server.port=0",
                "--greenprint.neo4j.page-cache=64MB",
                "--greenprint.neo4j.classpath-file=" + BundledNeo4j.classPath()))) {
      HttpCaller caller = new HttpCaller(service.file().address());
      assertThat(caller.upload("plan.txt", Plans.text("云岚市", 5)).path("published").asInt())
          .isEqualTo(1);

      JsonNode tooMuch = caller.upload("large.bin", random(4 << 20));
      assertThat(tooMuch.path("code").asString()).isEqualTo("NOT_STORED");
      assertThat(tooMuch.path("message").asString()).contains("请清理磁盘", "free some space");
      try (Stream<Path> kept = Files.list(disk.resolve("files"))) {
        assertThat(kept.map(Path::getFileName).map(Path::toString))
            .noneMatch(name -> name.startsWith("part-"));
      }

      // There is room for the file, and none for the text in it.
      JsonNode unfolds = caller.upload("临泽.docx", docx(longPlan()));
      assertThat(unfolds.path("refused").asInt()).isEqualTo(1);
      JsonNode finding = findings(caller).path(0);
      assertThat(finding.path("code").asString()).isEqualTo("not-stored");
      assertThat(finding.path("file").asString()).isEqualTo("临泽.docx");
      assertThat(finding.path("remedy").path("en").asString()).contains("greenprint reread");
      assertThat(tasks(caller)).isEqualTo(5);

      assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
      JsonNode again = caller.post("/api/reread");
      caller.get("/api/ingestions/" + again.path("ingestion").asString() + "?wait=true");

      assertThat(tasks(caller)).isGreaterThan(5);
      assertThat(findings(caller)).isEmpty();
    }
  }

  /** Few tasks and much prose: three megabytes that pack into a tenth. */
  private static byte[] longPlan() throws IOException {
    ByteArrayOutputStream plan = new ByteArrayOutputStream();
    plan.write(Plans.text("临泽市", 5));
    Random random = new Random(1);
    for (int i = 0; i < 30_000; i++) {
      plan.write(
          "附件说明第%d条：示范工程的建设内容和投资估算另行公布，编号%d。\n".formatted(i, random.nextInt()).getBytes(UTF_8));
    }
    return plan.toByteArray();
  }

  private static int tasks(HttpCaller caller) throws Exception {
    return caller
        .ask("{ tasks { totalCount } }")
        .path("data")
        .path("tasks")
        .path("totalCount")
        .asInt();
  }

  private static JsonNode findings(HttpCaller caller) throws Exception {
    return caller.ask(FINDINGS).path("data").path("findings").path("nodes");
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] docx(byte[] text) throws IOException {
    StringBuilder body = new StringBuilder();
    new String(text, UTF_8)
        .lines()
        .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"r1\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body>"
              + body
              + "</w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
