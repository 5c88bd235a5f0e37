package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: headings, list items and tables; marks of emphasis are not part of the words. */
final class MarkdownFormat implements Format {

  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
  private static final Pattern TABLE_ROW = Pattern.compile("\\s*\\|(.*)\\|\\s*");
  private static final Pattern TABLE_RULE = Pattern.compile("\\s*\\|[\\s:|-]+\\|\\s*");
  private static final Pattern THEMATIC_BREAK = Pattern.compile(" {0,3}([-*_])(\\s*\\1){2,}\\s*");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|__)(\\S(?:.*?\\S)?)\\1");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    TextBuilder text = new TextBuilder(options.maxCharacters());
    List<String> table = new ArrayList<>();
    for (String line : PlainTextFormat.decode(bytes).split("\r\n|[\n\r]", -1)) {
      if (TABLE_ROW.matcher(line).matches()) {
        table.add(line);
        continue;
      }
      writeTable(table, text);
      writeLine(line, text);
    }
    writeTable(table, text);
    return text.build();
  }

  private static void writeLine(String line, TextBuilder text) throws Refusal {
    Matcher heading = HEADING.matcher(line);
    Matcher bullet = BULLET.matcher(line);
    if (THEMATIC_BREAK.matcher(line).matches()) {
      return;
    }
    if (heading.matches()) {
      text.block(words(heading.group(2)), Kind.HEADING, heading.group(1).length());
    } else if (bullet.matches()) {
      text.block(words(bullet.group(1)), Kind.LIST_ITEM, 0);
    } else {
      text.paragraph(words(line.startsWith("> ") ? line.substring(2) : line));
    }
  }

  private static void writeTable(List<String> lines, TextBuilder text) throws Refusal {
    if (lines.isEmpty()) {
      return;
    }
    GridBuilder grid = new GridBuilder();
    for (String line : lines) {
      if (!TABLE_RULE.matcher(line).matches()) {
        grid.startRow();
        String inner = line.strip();
        for (String cell : inner.substring(1, inner.length() - 1).split("(?<!\\\\)\\|", -1)) {
          grid.cell(words(cell.strip()).replace("<br>", "\n"), 1, 1);
        }
      }
    }
    lines.clear();
    text.table(grid.build());
  }

  private static String words(String line) {
    return EMPHASIS.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("$2");
  }
}
