package io.greenprint.graph.assessment;

import io.greenprint.graph.report.Boundary;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a firm says of one subject for one year. Every saved state has a number of its own; who
 * changes an answer says which number he saw.
 *
 * @param version 1 for the first
 * @param by who gave it
 * @param at when
 */
public record Answer(Subject subject, Content content, int version, String by, ZonedDateTime at) {

  /**
   * What is said.
   *
   * @param manner how it stands to what was found before
   * @param extent how far the subject is covered
   * @param value exact; null where it needs none
   * @param unit as the firm gives it; null without a value
   * @param boundary whom the value covers; null where that is not said
   * @param note in the firm's words; the reason, where something is explained or does not apply
   * @param link web address of what proves it
   * @param file id of an attached original
   */
  public record Content(
      Manner manner,
      Extent extent,
      @Nullable BigDecimal value,
      @Nullable String unit,
      Boundary.@Nullable Kind boundary,
      @Nullable String note,
      @Nullable String link,
      @Nullable String file) {

    /** The fields in which two differ, as the components of this record are called. */
    public List<String> differences(Content other) {
      List<String> fields = new ArrayList<>();
      compare(fields, "manner", manner, other.manner);
      compare(fields, "extent", extent, other.extent);
      if (!sameValue(other)) {
        fields.add("value");
      }
      compare(fields, "unit", unit, other.unit);
      compare(fields, "boundary", boundary, other.boundary);
      compare(fields, "note", note, other.note);
      compare(fields, "link", link, other.link);
      compare(fields, "file", file, other.file);
      return fields;
    }

    private boolean sameValue(Content other) {
      BigDecimal theirs = other.value;
      if (value == null || theirs == null) {
        return value == null && theirs == null;
      }
      return value.compareTo(theirs) == 0;
    }

    private static void compare(
        List<String> fields, String name, @Nullable Object mine, @Nullable Object theirs) {
      if (!Objects.equals(mine, theirs)) {
        fields.add(name);
      }
    }
  }

  /** How an answer stands to what the reports were found to say. */
  public enum Manner {
    /** What was found holds. */
    CONFIRMED,
    /** Something was found, and this holds instead. */
    CORRECTED,
    /** Nothing was found. */
    ADDED,
    /** Last year's answer, taken over and confirmed for this year. */
    CARRIED
  }

  /** How far a subject is covered. */
  public enum Extent {
    COVERED,
    PARTLY,
    MISSING,
    /** Not covered, for a reason. */
    EXPLAINED,
    /** Does not concern the firm, for a reason. */
    NOT_APPLICABLE
  }
}
