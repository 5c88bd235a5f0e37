package io.greenprint.ingest.reading.pdf;

import io.greenprint.ingest.reading.layout.Glyph;
import io.greenprint.ingest.reading.layout.PageContent;
import io.greenprint.ingest.reading.layout.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers glyphs and ruled lines of one page after another. */
final class PageReader extends PDFTextStripper {

  private static final float BOLD_WEIGHT = 600;

  private List<Glyph> glyphs = new ArrayList<>();
  private RotatedText rotated = new RotatedText();
  private PagePaths paths = new PagePaths(PDRectangle.A4, 0);
  private float width;
  private float height;

  PageReader() {
    setStartPage(0); // Pages are given one by one and not counted by the base class.
    setShouldSeparateByBeads(false);
  }

  PageContent read(PDPage page, int number) throws IOException {
    PDRectangle crop = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    width = turned ? crop.getHeight() : crop.getWidth();
    height = turned ? crop.getWidth() : crop.getHeight();
    glyphs = new ArrayList<>();
    rotated = new RotatedText();
    paths = new PagePaths(crop, page.getRotation());
    if (page.hasContents()) {
      processPage(page);
    }
    List<Rule> rules = paths.rules();
    return new PageContent(number, width, height, glyphs, rotated.runs(), rules);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
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
    boolean shown = left > -1 && left < width && baseline > 0 && baseline < height + 1;
    if (shown) {
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
    paths.accept(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
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
