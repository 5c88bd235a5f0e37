package io.greenprint.queries.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which firms a summary is of; a null component asks for nothing.
 *
 * @param text the firm's name holds it
 * @param region code of GB/T 2260 or its first digits (32 a province, 3205 a city); holds for firms
 *     whose unified social credit code says that they are registered there
 * @param enterprises ids, credit codes or names, such as the firms of one industry
 */
public record SummaryFilter(
    @Nullable String text, @Nullable String region, @Nullable List<String> enterprises) {

  /** Asks for nothing: all firms. */
  public static final SummaryFilter NONE = new SummaryFilter(null, null, null);

  boolean holds(EnterpriseNode firm) {
    String registered = firm.region();
    return (region == null || (registered != null && registered.startsWith(region)))
        && (enterprises == null
            || enterprises.contains(firm.id())
            || enterprises.contains(firm.name())
            || (firm.creditCode() != null && enterprises.contains(firm.creditCode())));
  }
}
