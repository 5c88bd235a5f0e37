package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Text;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Web pages: paragraphs, headings, list items and tables, without scripts. */
final class HtmlFormat implements Format {

  private static final Set<String> UNREAD =
      Set.of("head", "script", "style", "noscript", "template", "select", "button", "svg");
  private static final Set<String> FURNITURE = Set.of("nav", "header", "footer", "aside");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP =
      Pattern.compile("<(!doctype html|html|head|body|p|div|table)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    Document document = Jsoup.parse(decode(bytes));
    TextBuilder text = new TextBuilder(options.maxCharacters());
    new Walk(text).element(document.body(), Kind.PARAGRAPH, 0);
    return text.build();
  }

  static boolean looksLikeHtml(byte[] bytes) {
    return MARKUP.matcher(head(bytes)).find();
  }

  private static String decode(byte[] bytes) {
    Matcher declared = CHARSET.matcher(head(bytes));
    if (declared.find()) {
      try {
        String name = declared.group(1).toUpperCase(Locale.ROOT);
        // Pages that declare GB 2312 use the characters of its supersets.
        Charset charset = Charset.forName(name.startsWith("GB") ? "GB18030" : name);
        String content = new String(bytes, charset);
        if (content.indexOf('\uFFFD') < 0) {
          return content;
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return PlainTextFormat.decode(bytes);
      }
    }
    return PlainTextFormat.decode(bytes);
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
  }

  /** Walks the elements in order and gathers words until a block ends. */
  private static final class Walk {

    private final TextBuilder text;
    private final StringBuilder words = new StringBuilder();

    Walk(TextBuilder text) {
      this.text = text;
    }

    void element(Element parent, Kind kind, int level) throws Refusal {
      for (Node node : parent.childNodes()) {
        if (node instanceof TextNode run) {
          appendNormalised(words, run.getWholeText());
        } else if (node instanceof Element element) {
          child(element, kind, level);
        }
      }
      if (parent.isBlock()) {
        flush(kind, level);
      }
    }

    private void child(Element element, Kind kind, int level) throws Refusal {
      String name = element.normalName();
      if (UNREAD.contains(name)) {
        return;
      }
      if (name.equals("br")) {
        flush(kind, level);
      } else if (name.equals("table") && isData(element)) {
        flush(kind, level);
        HtmlTable.write(element, text);
      } else if (element.isBlock()) {
        flush(kind, level);
        Kind inner = kindOf(name, kind);
        element(element, inner, inner == Kind.HEADING ? name.charAt(1) - '0' : 0);
      } else {
        element(element, kind, level);
      }
    }

    private static Kind kindOf(String name, Kind outer) {
      if (FURNITURE.contains(name)) {
        return name.equals("footer") ? Kind.FOOTER : Kind.HEADER;
      }
      if (outer == Kind.HEADER || outer == Kind.FOOTER) {
        return outer;
      }
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return Kind.HEADING;
      }
      return switch (name) {
        case "li" -> Kind.LIST_ITEM;
        case "caption", "figcaption" -> Kind.CAPTION;
        default -> outer == Kind.HEADING ? Kind.PARAGRAPH : outer;
      };
    }

    private void flush(Kind kind, int level) throws Refusal {
      String block = words.toString().strip();
      words.setLength(0);
      text.block(block, kind, level);
    }
  }

  /** A table that holds tables or single cells is layout, and its cells are read as blocks. */
  private static boolean isData(Element table) {
    return table.selectFirst("table table") == null && table.select("td, th").size() > 1;
  }

  /** Appends with runs of white space as one, as a browser shows them. */
  static void appendNormalised(StringBuilder words, String run) {
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0xA0;
      if (!space) {
        words.append(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
  }

  /** The words of a cell, its paragraphs on lines of their own. */
  static String cellWords(Element cell) {
    StringBuilder words = new StringBuilder();
    cell.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode run) {
              appendNormalised(words, run.getWholeText());
            } else if (node instanceof Element e && e.normalName().equals("br")) {
              words.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (depth > 0 && node instanceof Element e && e.isBlock()) {
              words.append('\n');
            }
          }
        });
    return words.toString().replaceAll(" ?\n[ \n]*", "\n").strip();
  }
}
