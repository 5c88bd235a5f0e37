package io.greenprint.ingest.reading.pdf;

import io.greenprint.ingest.reading.layout.Rule;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows the path operators of a page and keeps what can rule a table: lines along the axes, thin
 * rectangles, and the edges of filled or stroked ones.
 */
final class PagePaths {

  /** Thickness up to which a rectangle is a line, and slant that is still straight. */
  private static final float THIN = 3f;

  private static final float SLANT = 0.7f;

  /** More than any table needs: a drawing of so many strokes is a picture. */
  private static final int MAX_RULES = 20_000;

  /** Curves of a few dozen characters that are drawn as shapes. */
  private static final int MANY_CURVES = 500;

  private final PDRectangle crop;
  private final int rotation;
  private final List<Rule> rules = new ArrayList<>();
  private final List<float[]> segments = new ArrayList<>();
  private int curves;
  private float startX;
  private float startY;
  private float x;
  private float y;

  PagePaths(PDRectangle crop, int rotation) {
    this.crop = crop;
    this.rotation = Math.floorMod(rotation, 360);
  }

  /** Whether so many curves are drawn that they may well be words. */
  boolean isDrawing() {
    return curves > MANY_CURVES;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  void accept(String operator, List<COSBase> operands, Matrix matrix) {
    switch (operator) {
      case "m" -> moveTo(operands, matrix);
      case "l" -> lineTo(operands, matrix);
      case "re" -> rectangle(operands, matrix);
      case "h" -> close();
      case "c", "v", "y" -> curveTo(operands, matrix);
      case "s", "b", "b*" -> {
        close();
        paint();
      }
      case "S", "f", "F", "f*", "B", "B*" -> paint();
      case "n" -> segments.clear();
      default -> {
        // Not a path operator.
      }
    }
  }

  private void moveTo(List<COSBase> operands, Matrix matrix) {
    if (operands.size() >= 2) {
      float[] point = point(operands, 0, matrix);
      x = startX = point[0];
      y = startY = point[1];
    }
  }

  private void lineTo(List<COSBase> operands, Matrix matrix) {
    if (operands.size() >= 2) {
      float[] point = point(operands, 0, matrix);
      segment(x, y, point[0], point[1]);
      x = point[0];
      y = point[1];
    }
  }

  private void curveTo(List<COSBase> operands, Matrix matrix) {
    curves++;
    if (operands.size() >= 4) {
      float[] point = point(operands, operands.size() - 2, matrix);
      x = point[0];
      y = point[1];
    }
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    if (operands.size() < 4) {
      return;
    }
    float left = number(operands, 0);
    float bottom = number(operands, 1);
    float[] a = onPage(left, bottom, matrix);
    float[] b = onPage(left + number(operands, 2), bottom + number(operands, 3), matrix);
    x = startX = a[0];
    y = startY = a[1];
    float width = Math.abs(a[0] - b[0]);
    float height = Math.abs(a[1] - b[1]);
    if (height <= THIN && width > THIN) {
      float middle = (a[1] + b[1]) / 2;
      segment(a[0], middle, b[0], middle);
    } else if (width <= THIN && height > THIN) {
      float middle = (a[0] + b[0]) / 2;
      segment(middle, a[1], middle, b[1]);
    } else {
      segment(a[0], a[1], b[0], a[1]);
      segment(b[0], a[1], b[0], b[1]);
      segment(b[0], b[1], a[0], b[1]);
      segment(a[0], b[1], a[0], a[1]);
    }
  }

  private void close() {
    segment(x, y, startX, startY);
    x = startX;
    y = startY;
  }

  private void segment(float x1, float y1, float x2, float y2) {
    if (segments.size() < MAX_RULES) {
      segments.add(new float[] {x1, y1, x2, y2});
    }
  }

  private void paint() {
    for (float[] s : segments) {
      if (rules.size() >= MAX_RULES) {
        break;
      }
      float width = Math.abs(s[0] - s[2]);
      float height = Math.abs(s[1] - s[3]);
      if (height <= SLANT && width > THIN) {
        rules.add(new Rule(true, (s[1] + s[3]) / 2, Math.min(s[0], s[2]), Math.max(s[0], s[2])));
      } else if (width <= SLANT && height > THIN) {
        rules.add(new Rule(false, (s[0] + s[2]) / 2, Math.min(s[1], s[3]), Math.max(s[1], s[3])));
      }
    }
    segments.clear();
  }

  private float[] point(List<COSBase> operands, int at, Matrix matrix) {
    return onPage(number(operands, at), number(operands, at + 1), matrix);
  }

  private static float number(List<COSBase> operands, int at) {
    return operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
  }

  /** From user space to the page as shown, from its top left corner. */
  private float[] onPage(float userX, float userY, Matrix matrix) {
    var point = matrix.transformPoint(userX, userY);
    float px = point.x - crop.getLowerLeftX();
    float py = point.y - crop.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new float[] {py, px};
      case 180 -> new float[] {crop.getWidth() - px, py};
      case 270 -> new float[] {crop.getHeight() - py, crop.getWidth() - px};
      default -> new float[] {px, crop.getHeight() - py};
    };
  }
}
