package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Comment;
import io.greenprint.graph.assessment.OpenItem;
import io.greenprint.graph.assessment.Transition;
import io.greenprint.queries.disclosure.EnterpriseNode;
import java.util.List;

/**
 * What the graph holds of one assessment.
 *
 * @param answers that hold for it: those of now, or those of its last submission
 * @param lastYear the firm's answers of the year before
 */
record Stored(
    Assessment assessment,
    EnterpriseNode enterprise,
    List<Answer> answers,
    List<Answer> lastYear,
    List<Transition> transitions,
    List<Comment> comments,
    List<OpenItem> openItems) {}
