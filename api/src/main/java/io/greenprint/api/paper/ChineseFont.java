package io.greenprint.api.paper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A font of this machine with Chinese characters and TrueType outlines, of which a PDF can hold the
 * part that it needs. None comes with the product: they are large, and machines that write Chinese
 * have one.
 *
 * @param file TTF or TTC
 */
record ChineseFont(File file) {

  /** System property that names a file. */
  static final String PROPERTY = "greenprint.pdf-font";

  private static final Logger LOG = LoggerFactory.getLogger(ChineseFont.class);
  private static final String TELLING = "绿谱碳排放";
  private static final int DEEPEST = 6;

  private static final List<String> FOLDERS =
      List.of(
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          "/usr/share/ghostscript",
          System.getProperty("user.home") + "/.fonts",
          System.getProperty("user.home") + "/.local/share/fonts",
          "/System/Library/Fonts",
          "/Library/Fonts",
          "C:\\Windows\\Fonts");

  /**
   * Parts of the names of fonts with Chinese characters, in the order in which they are tried;
   * those that mostly come with outlines that do not fit stand last, for they are slow to look
   * into.
   */
  private static final List<String> NAMES =
      List.of(
          "msyh",
          "wqy",
          "droidsansfallback",
          "simhei",
          "simsun",
          "pingfang",
          "stheiti",
          "uming",
          "ukai",
          "arialuni",
          "notosanssc",
          "sourcehansans",
          "notosanscjk");

  private static @Nullable ChineseFont found;

  /**
   * The font, looked for once.
   *
   * @throws NoChineseFontException where there is none
   */
  static synchronized ChineseFont find() {
    ChineseFont known = found;
    if (known == null) {
      known =
          candidates().stream()
              .filter(ChineseFont::fits)
              .findFirst()
              .map(path -> new ChineseFont(path.toFile()))
              .orElseThrow(NoChineseFontException::new);
      LOG.info("Chinese font for PDF: {}", known.file);
      found = known;
    }
    return known;
  }

  private static List<Path> candidates() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return List.of(Path.of(named));
    }
    List<Path> fonts = new ArrayList<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.walk(Path.of(folder), DEEPEST)) {
          files.filter(path -> rank(path) < NAMES.size()).forEach(fonts::add);
        } catch (IOException unreadable) {
          LOG.debug("{} cannot be looked through", folder, unreadable);
        }
      }
    }
    fonts.sort(Comparator.comparingInt(ChineseFont::rank));
    return fonts;
  }

  private static int rank(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean font = name.endsWith(".ttf") || name.endsWith(".ttc");
    for (int i = 0; font && i < NAMES.size(); i++) {
      if (name.contains(NAMES.get(i))) {
        return i;
      }
    }
    return NAMES.size();
  }

  private static boolean fits(Path path) {
    try (TrueTypeFont font = open(path.toFile())) {
      return font.getTableMap().containsKey("glyf")
          && TELLING.chars().allMatch(character -> glyph(font, character));
    } catch (IOException unreadable) {
      LOG.debug("{} is no font that can be read", path, unreadable);
      return false;
    }
  }

  private static boolean glyph(TrueTypeFont font, int character) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(character) > 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The font; of a collection its first. */
  TrueTypeFont open() throws IOException {
    return open(file);
  }

  private static TrueTypeFont open(File file) throws IOException {
    if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }
    List<TrueTypeFont> fonts = new ArrayList<>();
    TrueTypeCollection collection = new TrueTypeCollection(file);
    collection.processAllFonts(fonts::add);
    if (fonts.isEmpty()) {
      throw new IOException("no font in " + file);
    }
    return fonts.getFirst();
  }
}
