package io.greenprint.api.assessment;

import io.greenprint.graph.finding.Finding.Message;

/**
 * A value that looks wrong; it is saved all the same.
 *
 * @param message what is doubted, with the numbers behind it
 */
public record Doubt(Kind kind, Message message) {

  /** What can look wrong. */
  public enum Kind {
    /** The unit table has no such unit. */
    UNKNOWN_UNIT,
    /** It measures something else than the value beside it. */
    OTHER_DIMENSION,
    /** Less than nothing. */
    NEGATIVE,
    /** Ten times more or less than the value beside it. */
    FACTOR_TEN,
    /** A thousand times: tonnes and kilograms, MWh and kWh. */
    FACTOR_THOUSAND,
    /** Ten thousand or a hundred million times: 万, 亿. */
    WAN_YI,
    /** Not what the firm's report says for the same year. */
    OTHER_THAN_REPORT,
    /** Much more or less than the year before. */
    YEAR_ON_YEAR,
    /** Parts are more than their whole. */
    SUM,
    /** An intensity that its amount and last year's do not fit. */
    INTENSITY
  }
}
