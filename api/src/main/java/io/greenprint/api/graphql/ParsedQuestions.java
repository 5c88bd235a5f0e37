package io.greenprint.api.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the questions that were asked last, parsed and validated: clients ask the same few, with
 * other variables. Thread-safe.
 */
final class ParsedQuestions implements PreparsedDocumentProvider {

  private static final int MOST = 500;

  /** Longer ones are parsed each time, so that the memory they take is bounded. */
  private static final int LONGEST = 20_000;

  private final Map<String, PreparsedDocumentEntry> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    PreparsedDocumentEntry entry = find(input.getQuery());
    if (entry == null) {
      entry = parse.apply(input);
      if (!entry.hasErrors() && input.getQuery().length() <= LONGEST) {
        keep(input.getQuery(), entry);
      }
    }
    return CompletableFuture.completedFuture(entry);
  }

  private synchronized @Nullable PreparsedDocumentEntry find(String question) {
    return known.get(question);
  }

  private synchronized void keep(String question, PreparsedDocumentEntry entry) {
    known.put(question, entry);
  }
}
