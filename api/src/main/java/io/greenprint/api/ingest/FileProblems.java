package io.greenprint.api.ingest;

import io.greenprint.queries.Problem;
import java.io.UncheckedIOException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an upload is told that cannot be taken: a stable code and a sentence with its remedy,
 * Chinese first.
 */
@RestControllerAdvice(assignableTypes = FilesController.class)
class FileProblems {

  private static final Logger LOG = LoggerFactory.getLogger(FileProblems.class);

  /**
   * Why a request is refused.
   *
   * @param code stable
   * @param message Chinese, then English
   */
  record Answer(String code, String message) {}

  /** Nothing of the file is kept then. */
  @ExceptionHandler
  ResponseEntity<Answer> notStored(UncheckedIOException broken) {
    LOG.error("An upload could not be kept", broken);
    return answer(
        HttpStatus.INSUFFICIENT_STORAGE,
        "NOT_STORED",
        "原件目录写入失败（磁盘已满或不可用），此次上传未保存；请清理磁盘或检查 greenprint.originals 后重新上传",
        "The folder of the originals cannot be written (disk full or away), nothing of this upload"
            + " is kept: free some space or check greenprint.originals, then send it again");
  }

  @ExceptionHandler({ServiceUnavailableException.class, SessionExpiredException.class})
  ResponseEntity<Answer> databaseDown(RuntimeException down) {
    LOG.warn("The database is away: {}", down.toString());
    return answer(
        HttpStatus.SERVICE_UNAVAILABLE,
        Problem.DATABASE_DOWN.name(),
        Problem.DATABASE_DOWN.message());
  }

  @ExceptionHandler
  ResponseEntity<Answer> refused(ResponseStatusException refused) {
    String reason = refused.getReason();
    return answer(refused.getStatusCode(), Problem.NOT_FOUND.name(), reason == null ? "" : reason);
  }

  @ExceptionHandler({
    MissingServletRequestPartException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Answer> incomplete(Exception incomplete) {
    LOG.debug("A request that cannot be read", incomplete);
    return answer(
        HttpStatus.BAD_REQUEST,
        Problem.BAD_ARGUMENT.name(),
        "请以 multipart 表单的 files 字段上传文件；year 须为整数",
        "Send the files as parts named files of a multipart form; year is a whole number");
  }

  private static ResponseEntity<Answer> answer(
      HttpStatusCode status, String code, String zh, String en) {
    return answer(status, code, zh + " / " + en);
  }

  /** Says its type, as whoever listens for events accepts nothing else. */
  private static ResponseEntity<Answer> answer(HttpStatusCode status, String code, String message) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Answer(code, message));
  }

  /** What is wrong before any controller is chosen. */
  @RestControllerAdvice
  static class Unreadable {

    @ExceptionHandler
    ResponseEntity<Answer> tooLarge(MaxUploadSizeExceededException large) {
      LOG.info("An upload is too large: {}", large.getMessage());
      return answer(
          HttpStatus.CONTENT_TOO_LARGE,
          "TOO_LARGE",
          "文件超过上传上限；请拆分文件，或调高 greenprint.reading.max-file-size",
          "The file is larger than uploads may be: split it, or raise"
              + " greenprint.reading.max-file-size");
    }

    @ExceptionHandler
    ResponseEntity<Answer> broken(MultipartException broken) {
      LOG.info("An upload broke off or is no multipart form: {}", broken.getMessage());
      return answer(
          HttpStatus.BAD_REQUEST,
          Problem.BAD_ARGUMENT.name(),
          "上传的表单不完整或格式不正确，请重新上传",
          "The form is not whole or not right: send it again");
    }
  }
}
