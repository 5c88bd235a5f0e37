package io.greenprint.graph.finding;

import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a human should know about an input: what is wrong or doubtful, where, and what to
 * do. Wrong documents give findings, never exceptions.
 *
 * @param code stable name, kebab-case, such as {@code unknown-body}
 * @param severity how much is lost
 * @param page page of the file from 1; null where there is none
 * @param span the words it is about; null where it is about the whole
 * @param place row and column of a table or an exchange file; null elsewhere
 * @param message what was found, Chinese then English
 * @param remedy what the reader can do, Chinese then English
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable Integer page,
    @Nullable Span span,
    @Nullable Place place,
    Message message,
    Message remedy) {

  /** Something about words of a text, or about the whole. */
  public Finding(
      String code,
      Severity severity,
      @Nullable Integer page,
      @Nullable Span span,
      Message message,
      Message remedy) {
    this(code, severity, page, span, null, message, remedy);
  }

  /** Something about a row of a table or an entry of an exchange file. */
  public static Finding at(
      @Nullable Place place, String code, Severity severity, Message message, Message remedy) {
    return new Finding(code, severity, null, null, place, message, remedy);
  }

  /** How much is lost. */
  public enum Severity {
    /** Nothing is lost; good to know. */
    INFO,
    /** A fact is doubtful or incomplete; a human should look. */
    WARNING,
    /** The input, or a part of it, could not be taken in. */
    ERROR
  }

  /** A sentence in both languages of the product. */
  public record Message(String zh, String en) {}

  public static Finding of(
      String code,
      Severity severity,
      @Nullable Integer page,
      @Nullable Span span,
      Message message,
      Message remedy) {
    return new Finding(code, severity, page, span, message, remedy);
  }
}
