package io.greenprint.graph.framework;

import java.util.List;

/**
 * A standard of disclosure, in one edition.
 *
 * @param id stable, such as {@code exchange-2024}
 * @param nameZh 中文名
 * @param nameEn English name
 * @param edition year of the edition
 * @param issuer who issued it
 * @param number of the document
 * @param effective from when, as its issuer says it; empty where that is not known
 * @param binds whom and by when
 * @param sources where its facts were read
 * @param conditions on which its requirements depend
 * @param requirements in the order of the document
 */
public record Framework(
    String id,
    String nameZh,
    String nameEn,
    String edition,
    String issuer,
    String number,
    String effective,
    List<Bound> binds,
    List<String> sources,
    List<Condition> conditions,
    List<Requirement> requirements) {

  public Framework {
    binds = List.copyOf(binds);
    sources = List.copyOf(sources);
    conditions = List.copyOf(conditions);
    requirements = List.copyOf(requirements);
  }

  /**
   * Somebody whom the framework addresses.
   *
   * @param who in Chinese
   * @param when by when, or from when; in Chinese
   */
  public record Bound(String who, String when) {}
}
