package io.greenprint.queries.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts Chinese text into pairs of neighbouring characters, or into single ones. Quotation marks and
 * brackets are dropped first, for plans write “两高”项目 and （近）零碳 where people ask for 两高项目 and 近零碳;
 * offsets still point into the original.
 */
final class ChineseText extends Analyzer {

  private static final String DROPPED = "“”‘’\"'《》〈〉（）()【】[]「」『』〔〕";

  private static final NormalizeCharMap MARKS = marks();

  private final boolean pairs;

  private ChineseText(boolean pairs) {
    this.pairs = pairs;
  }

  /** Pairs, for words of two characters and more. */
  static ChineseText pairs() {
    return new ChineseText(true);
  }

  /** Single characters, for questions of one. */
  static ChineseText singles() {
    return new ChineseText(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
    return new TokenStreamComponents(tokenizer, pairs ? new CJKBigramFilter(stream) : stream);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(MARKS, reader);
  }

  private static NormalizeCharMap marks() {
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    DROPPED.chars().forEach(mark -> builder.add(Character.toString(mark), ""));
    return builder.build();
  }
}
