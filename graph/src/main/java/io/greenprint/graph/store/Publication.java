package io.greenprint.graph.store;

import io.greenprint.graph.policy.BodyLink;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.text.Text;
import java.util.List;

/**
 * All that one version of the rules found in one source file.
 *
 * @param source the bytes, already kept in {@link Originals}
 * @param text the stored text that every span points into
 * @param ruleVersion of extraction as a whole: text, grammar and data
 * @param readings one per document in the file
 * @param links between bodies that the readings name, as far as the data knows
 */
public record Publication(
    SourceFile source,
    Text text,
    String ruleVersion,
    List<PolicyReading> readings,
    List<BodyLink> links) {

  public Publication {
    readings = List.copyOf(readings);
    links = List.copyOf(links);
  }
}
