package io.greenprint.ingest.reading.pdf;

import io.greenprint.ingest.reading.layout.Glyph;
import io.greenprint.ingest.reading.layout.PageContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Gathers glyphs and ruled lines of one page after another. */
final class PageReader extends PDFTextStripper {

  private static final float BOLD_WEIGHT = 600;

  private List<Glyph> glyphs = new ArrayList<>();
  private RotatedText rotated = new RotatedText();
  private PagePaths paths = new PagePaths(PDRectangle.A4, 0);
  private float width;
  private float height;

  /** Glyphs that the page shows, and those of them that have a character. */
  private int shown;

  private int told;

  /** Square points under pictures. */
  private float pictured;

  PageReader() throws IOException {
    setShouldSeparateByBeads(false);
    // The base class passes over a page until it has counted to the first that is wanted. Pages are
    // given to it one by one here, and not counted; so it counts a blank one.
    PDPageTree blank = new PDPageTree();
    blank.add(new PDPage());
    processPages(blank);
  }

  PageText read(PDPage page, int number) throws IOException {
    PDRectangle crop = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    width = turned ? crop.getHeight() : crop.getWidth();
    height = turned ? crop.getWidth() : crop.getHeight();
    glyphs = new ArrayList<>();
    rotated = new RotatedText();
    paths = new PagePaths(crop, page.getRotation());
    shown = 0;
    told = 0;
    pictured = 0;
    if (page.hasContents()) {
      processPage(page);
    }
    PageContent content =
        new PageContent(number, width, height, glyphs, rotated.runs(), paths.rules());
    float covered = paths.isDrawing() ? 1 : pictured / (width * height);
    return new PageText(content, shown - told, covered);
  }

  /** The base class leaves out, without a word, what a font has no character for. */
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    shown++;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    told++;
    String words = position.getUnicode();
    if (words == null || words.isEmpty() || words.charAt(0) == 0) {
      return;
    }
    if (Math.round(position.getDir() - position.getRotation() + 360) % 360 != 0) {
      rotated.add(position);
      return;
    }
    float left = position.getX();
    float baseline = position.getY();
    boolean inside = left > -1 && left < width && baseline > 0 && baseline < height + 1;
    if (inside) {
      glyphs.add(
          new Glyph(
              words,
              left,
              left + position.getWidth(),
              baseline,
              size(position),
              isBold(position.getFont())));
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    super.processOperator(operator, operands);
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    paths.accept(operator.getName(), operands, matrix);
    if (isPicture(operator.getName(), operands)) {
      pictured +=
          Math.abs(
              matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY());
    }
  }

  private boolean isPicture(String operator, List<COSBase> operands) {
    return switch (operator) {
      case OperatorName.BEGIN_INLINE_IMAGE -> true;
      case OperatorName.DRAW_OBJECT ->
          !operands.isEmpty()
              && operands.getFirst() instanceof COSName name
              && getResources().isImageXObject(name);
      default -> false;
    };
  }

  @Override
  protected void writePage() {
    // The base class would write its own order of lines here.
  }

  private static float size(TextPosition position) {
    float size = Math.abs(position.getFontSizeInPt());
    return size > 0 ? size : Math.max(1, position.getHeight());
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    if (name != null) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.contains("bold") || lower.contains("black") || lower.contains("heavy")) {
        return true;
      }
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null
        && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
  }
}
