package io.greenprint.api.ingest;

import io.greenprint.graph.store.Ingestions.About;
import io.greenprint.graph.store.Ingestions.Ingestion;
import io.greenprint.graph.store.Ingestions.Waiting;
import io.greenprint.graph.store.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes files in over HTTP: {@code POST /api/files}, multipart, one or more parts named {@code
 * files}.
 */
@RestController
class FilesController {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Originals originals;
  private final IngestionService ingestions;

  FilesController(Originals originals, IngestionService ingestions) {
    this.originals = originals;
    this.ingestions = ingestions;
  }

  /**
   * What became of an upload so far; {@code ingestion(id)} of GraphQL tells more.
   *
   * @param status QUEUED, RUNNING or DONE
   */
  record Answer(
      String ingestion, String status, int files, int published, int unchanged, int refused) {

    static Answer of(Ingestion ingestion) {
      return new Answer(
          ingestion.id(),
          ingestion.status().name(),
          ingestion.files(),
          ingestion.published(),
          ingestion.unchanged(),
          ingestion.refused());
    }
  }

  /**
   * Keeps the bytes and queues the files.
   *
   * @param enterprise whose report it is, by name or credit code; wins over what the file says
   * @param year reporting year; wins over what the file says
   * @param wait whether to answer only once all are done
   */
  @PostMapping("/api/files")
  ResponseEntity<Answer> take(
      @RequestParam("files") List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "false") boolean wait)
      throws IOException, InterruptedException {
    About about = new About(enterprise, year);
    List<Waiting> waiting = new ArrayList<>();
    for (MultipartFile file : files) {
      try (InputStream bytes = file.getInputStream()) {
        waiting.add(new Waiting(name(file), originals.put(bytes).id(), about));
      }
    }
    String id = ingestions.submit(waiting);
    Answer answer =
        ingestions
            .await(id, wait ? LONGEST_WAIT : Duration.ZERO)
            .map(Answer::of)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR));
    return ResponseEntity.status(wait ? HttpStatus.OK : HttpStatus.ACCEPTED).body(answer);
  }

  /**
   * The last part of the name that the sender gives; browsers send a path where a folder is
   * dropped.
   */
  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.isBlank() ? "未命名 unnamed" : last;
  }
}
