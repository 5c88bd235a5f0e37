package io.greenprint.api.web;

import io.greenprint.queries.Problem;
import org.springframework.http.HttpStatus;

/** The HTTP status of each {@link Problem}, for pages and endpoints alike. */
public final class ProblemStatus {

  private ProblemStatus() {}

  public static HttpStatus of(Problem problem) {
    return switch (problem) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
      case SEARCH_NOT_READY, DATABASE_DOWN, STALE -> HttpStatus.SERVICE_UNAVAILABLE;
      case TIMED_OUT -> HttpStatus.GATEWAY_TIMEOUT;
      case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
      case BAD_ARGUMENT, BAD_CURSOR, BAD_PAGE_SIZE, BAD_QUERY, TOO_DEAR, TOO_DEEP ->
          HttpStatus.BAD_REQUEST;
    };
  }
}
