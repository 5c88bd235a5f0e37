package io.greenprint.graph.report;

/**
 * One atomic thing that a report can disclose; the unit of matching.
 *
 * @param id stable, snake case, such as {@code scope1}
 * @param pillar environment, social or governance
 * @param kind whether whole disclosure needs a number
 * @param nameZh 中文名
 * @param nameEn English name
 */
public record Indicator(String id, Pillar pillar, Kind kind, String nameZh, String nameEn) {

  /** 环境、社会、治理. */
  public enum Pillar {
    E,
    S,
    G
  }

  /** Whether whole disclosure needs a number. */
  public enum Kind {
    QUANTITATIVE,
    QUALITATIVE
  }
}
