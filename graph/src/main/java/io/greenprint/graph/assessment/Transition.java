package io.greenprint.graph.assessment;

import io.greenprint.graph.assessment.Assessment.State;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of an assessment's state; never changed afterwards.
 *
 * @param remarks what the person said, with a return always
 */
public record Transition(
    State from, State to, String by, ZonedDateTime at, @Nullable String remarks) {}
