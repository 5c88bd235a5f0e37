package io.greenprint.graph.framework;

import io.greenprint.graph.report.Indicator;
import java.util.List;

/**
 * An item of a framework.
 *
 * @param id stable, unique over all frameworks
 * @param code as index tables print it (第二十四条, 305-1, KPI A1.1); may be shared
 * @param titleZh 中文标题
 * @param titleEn English title
 * @param pillar environment, social or governance
 * @param topic in Chinese, as the framework groups its items
 * @param kind whether whole disclosure needs a number
 * @param applicability whether and how strongly it binds
 * @param points all of them found is whole disclosure; at least one
 * @param units that figures are given in; empty where it needs none
 * @param equivalents ids of items of other frameworks with the same main subject, as the authors of
 *     this product see it
 * @param source article or paragraph
 * @param verified whether code, title and duty were read in a source
 * @param pointsVerified whether the sub-points were; else they are professional knowledge
 */
public record Requirement(
    String id,
    String code,
    String titleZh,
    String titleEn,
    Indicator.Pillar pillar,
    String topic,
    Indicator.Kind kind,
    Applicability applicability,
    List<SubPoint> points,
    List<String> units,
    List<String> equivalents,
    String source,
    boolean verified,
    boolean pointsVerified) {

  public Requirement {
    points = List.copyOf(points);
    units = List.copyOf(units);
    equivalents = List.copyOf(equivalents);
  }
}
