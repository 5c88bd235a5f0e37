package io.greenprint.api.pages;

import io.greenprint.api.web.ProblemStatus;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when it cannot answer, with the remedy. */
@ControllerAdvice(basePackages = {"io.greenprint.api.pages", "io.greenprint.api.offline"})
class PageProblems {

  @ExceptionHandler(QueryException.class)
  ModelAndView problem(QueryException problem) {
    ModelAndView page = new ModelAndView("problem", ProblemStatus.of(problem.problem()));
    page.addObject("message", problem.getMessage());
    return page;
  }

  @ExceptionHandler({ServiceUnavailableException.class, SessionExpiredException.class})
  ModelAndView databaseDown(RuntimeException down) {
    return problem(new QueryException(down, Problem.DATABASE_DOWN));
  }
}
