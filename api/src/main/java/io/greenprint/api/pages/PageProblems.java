package io.greenprint.api.pages;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when it cannot answer, with the remedy. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {

  @ExceptionHandler(QueryException.class)
  ModelAndView problem(QueryException problem) {
    HttpStatus status =
        switch (problem.problem()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case SEARCH_NOT_READY, DATABASE_DOWN, STALE -> HttpStatus.SERVICE_UNAVAILABLE;
          case TIMED_OUT -> HttpStatus.GATEWAY_TIMEOUT;
          case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
          case BAD_ARGUMENT, BAD_CURSOR, BAD_PAGE_SIZE, BAD_QUERY, TOO_DEAR, TOO_DEEP ->
              HttpStatus.BAD_REQUEST;
        };
    ModelAndView page = new ModelAndView("problem", status);
    page.addObject("message", problem.getMessage());
    return page;
  }

  @ExceptionHandler({ServiceUnavailableException.class, SessionExpiredException.class})
  ModelAndView databaseDown(RuntimeException down) {
    return problem(new QueryException(down, Problem.DATABASE_DOWN));
  }
}
