package io.greenprint.api.web;

import io.greenprint.queries.QueryException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What an endpoint says when it cannot answer: the same codes as GraphQL's. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EndpointProblems {

  @ExceptionHandler(QueryException.class)
  ResponseEntity<Map<String, String>> problem(QueryException problem) {
    return ResponseEntity.status(ProblemStatus.of(problem.problem()))
        .body(Map.of("code", problem.problem().name(), "message", problem.getMessage()));
  }
}
