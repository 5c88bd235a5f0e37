package io.greenprint.api.ingest;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.store.Ingestions.About;
import io.greenprint.graph.store.Ingestions.Ingestion;
import io.greenprint.graph.store.Ingestions.Status;
import io.greenprint.graph.store.Ingestions.Waiting;
import io.greenprint.graph.store.Originals;
import io.greenprint.ingest.supply.SupplyFormats;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Takes files in over HTTP: {@code POST /api/files}, multipart, one or more parts named {@code
 * files}; has them read again; and tells how far that is.
 */
@RestController
class FilesController {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Originals originals;
  private final IngestionService ingestions;
  private final Uploads uploads;
  private final Access access;

  FilesController(
      Originals originals, IngestionService ingestions, Uploads uploads, Access access) {
    this.originals = originals;
    this.ingestions = ingestions;
    this.uploads = uploads;
    this.access = access;
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

    /** Files that are done. */
    int done() {
      return published + unchanged + refused;
    }
  }

  /**
   * Keeps the bytes and queues the files.
   *
   * @param enterprise whose report it is, by name or credit code; wins over what the file says
   * @param year reporting year; wins over what the file says
   * @param kind sort of supply-chain file; its content tells where it is not given
   * @param wait whether to answer only once all are done
   */
  @PostMapping("/api/files")
  ResponseEntity<Answer> take(
      Caller caller,
      @RequestParam("files") List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "false") boolean wait)
      throws IOException, InterruptedException {
    About about = new About(uploads.enterprise(caller, enterprise), year, known(kind));
    List<Waiting> waiting = new ArrayList<>();
    for (MultipartFile file : files) {
      try (InputStream bytes = file.getInputStream()) {
        waiting.add(new Waiting(name(file), originals.put(bytes).id(), about));
      }
    }
    Answer answer =
        answer(
            caller,
            ingestions.submit(waiting, uploads.sender(caller)),
            wait ? LONGEST_WAIT : Duration.ZERO);
    return ResponseEntity.status(wait ? HttpStatus.OK : HttpStatus.ACCEPTED).body(answer);
  }

  private static @Nullable String known(@Nullable String kind) {
    if (kind != null && SupplyFormats.named(kind).isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "没有此种供应链文件 / No such kind of supply-chain file: " + kind + "; " + SupplyFormats.kinds());
    }
    return kind;
  }

  /**
   * Queues files of the graph to be read again: with rules that are newer than their reading's it
   * gives new readings, else it changes nothing.
   *
   * @param document whose files; all where it is not given
   */
  @PostMapping("/api/reread")
  ResponseEntity<Answer> reread(Caller caller, @RequestParam @Nullable String document)
      throws InterruptedException {
    access.require(caller, Right.ADMINISTER);
    List<Waiting> files = ingestions.filesToReread(document);
    if (files.isEmpty() && document != null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有此文档 / No such document");
    }
    return ResponseEntity.accepted().body(answer(caller, ingestions.submit(files), Duration.ZERO));
  }

  /**
   * How an ingestion stands.
   *
   * @param wait whether to answer only once it is done, or after ten minutes
   */
  @GetMapping("/api/ingestions/{id}")
  Answer ingestion(
      Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean wait)
      throws InterruptedException {
    return answer(caller, id, wait ? LONGEST_WAIT : Duration.ZERO);
  }

  /** Tells of every step of an ingestion as a server-sent event, the last one when it is done. */
  @GetMapping(path = "/api/ingestions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Caller caller, @PathVariable String id) throws InterruptedException {
    Answer first = answer(caller, id, Duration.ZERO);
    SseEmitter events = new SseEmitter(LONGEST_WAIT.toMillis());
    Thread.ofVirtual().name("events-" + id).start(() -> tell(events, first));
    return events;
  }

  private void tell(SseEmitter events, Answer first) {
    try {
      Answer told = first;
      events.send(told);
      while (!told.status.equals(Status.DONE.name())) {
        Answer next =
            ingestions.awaitStep(told.ingestion, told.done()).map(Answer::of).orElse(told);
        if (!next.equals(told)) {
          events.send(next);
          told = next;
        }
      }
      events.complete();
    } catch (IOException | IllegalStateException listenerWentAway) {
      events.completeWithError(listenerWentAway);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      events.completeWithError(interrupted);
    }
  }

  private Answer answer(Caller caller, String id, Duration atMost) throws InterruptedException {
    return ingestions
        .await(id, atMost)
        .filter(one -> access.mayFollow(caller, one.by()))
        .map(Answer::of)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有此入库任务 / No such ingestion"));
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
