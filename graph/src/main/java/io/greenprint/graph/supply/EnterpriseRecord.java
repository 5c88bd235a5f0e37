package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as a row of a source states it. Facts hang on records; which records are the same
 * enterprise is decided apart and can be undone.
 *
 * @param id how the facts of its file name it
 * @param name as written; null where the source gives nothing but an identifier of its own
 * @param creditCode unified social credit code 统一社会信用代码; null where absent or faulty
 * @param identifiers others, by scheme in lower case, such as {@code lei}, {@code duns}, {@code os}
 * @param country as written; null where not said
 * @param address as written; null where not said
 * @param source row that states it first; null where unknown
 */
public record EnterpriseRecord(
    String id,
    @Nullable String name,
    @Nullable String creditCode,
    Map<String, String> identifiers,
    @Nullable String country,
    @Nullable String address,
    @Nullable Place source)
    implements SupplyFact {

  public EnterpriseRecord {
    identifiers = Map.copyOf(identifiers);
  }
}
