package io.greenprint.graph.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a table or an exchange file.
 *
 * @param sheet name of the sheet; in an exchange file the list, such as {@code links}; null where
 *     the file has only one
 * @param row as the file counts its rows, from 1; in an exchange file the entry of the list, from 1
 * @param column header of the column, or name of the field; null where it is about the whole row
 */
public record Place(@Nullable String sheet, int row, @Nullable String column) {

  /** A row of a file with one table. */
  public static Place row(int row) {
    return new Place(null, row, null);
  }

  /** An entry of a list, or a row of a sheet. */
  public static Place row(String sheet, int row) {
    return new Place(sheet, row, null);
  }

  /** The same row, at a column. */
  public Place at(@Nullable String column) {
    return new Place(sheet, row, column);
  }

  /** Chinese words: {@code 供应商!第 3 行“年采购额”}. */
  public String zh() {
    return (sheet == null ? "" : sheet + "!")
        + "第 "
        + row
        + " 行"
        + (column == null ? "" : "“" + column + "”");
  }

  /** English words: {@code suppliers!row 3 "spend"}. */
  public String en() {
    return (sheet == null ? "" : sheet + "!")
        + "row "
        + row
        + (column == null ? "" : " \"" + column + "\"");
  }
}
