package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.text.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plain text in UTF-8, UTF-16, GB18030 (with GBK, GB 2312) or Big5: each line a block. */
final class PlainTextFormat implements Format {

  static final PlainTextFormat INSTANCE = new PlainTextFormat();

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** Frequent in any Chinese text, so that a wrong decoding shows none of them. */
  private static final String FREQUENT = "的一是在有和年大工人为為上中市地发發国國业業行部会會政，。、；：";

  private static final int SAMPLE = 64 * 1024;

  private PlainTextFormat() {}

  @Override
  public Text read(byte[] bytes, ReadOptions options, List<Finding> findings) throws Refusal {
    if (bytes.length > 4L * options.maxCharacters()) {
      throw new Refusal(ReadFindings.tooLarge(bytes.length + " bytes"));
    }
    String content = decode(bytes);
    int replaced = (int) content.chars().filter(c -> c == '\uFFFD').count();
    if (replaced > 0) {
      findings.add(ReadFindings.wrongEncoding(replaced));
    }
    TextBuilder text = new TextBuilder(options.maxCharacters());
    for (String line : content.replace("\r\n", "\n").split("[\n\r\f\u2028\u2029\u0085]", -1)) {
      text.paragraph(line);
    }
    return text.build();
  }

  /** The text of a file in whatever encoding it has, without its byte order mark. */
  static String decode(byte[] bytes) {
    Charset charset = charset(bytes);
    String content = new String(bytes, charset);
    return content.startsWith("\uFEFF") ? content.substring(1) : content;
  }

  /** Whether bytes that no format claims are text, as UTF-16 without a mark is. */
  static boolean looksLikeText(byte[] bytes) {
    Charset charset = charset(bytes);
    String sample = new String(bytes, 0, sampleEnd(bytes, SAMPLE & ~1), charset);
    long strange =
        sample
            .chars()
            .filter(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
            .count();
    return strange * 100 <= sample.length();
  }

  private static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (decodes(bytes, StandardCharsets.UTF_8) && !holdsNul(bytes)) {
      return StandardCharsets.UTF_8;
    }
    if (holdsNul(bytes)) {
      return likelier(bytes, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    return likelier(
        bytes,
        GB18030,
        likelier(bytes, BIG5, likelier(bytes, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)));
  }

  /** The charset under which the text reads most like Chinese; the first where they are equal. */
  private static Charset likelier(byte[] bytes, Charset one, Charset other) {
    return score(bytes, other) > score(bytes, one) ? other : one;
  }

  private static long score(byte[] bytes, Charset charset) {
    String sample = new String(bytes, 0, sampleEnd(bytes, SAMPLE), charset);
    long score = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (FREQUENT.indexOf(c) >= 0) {
        score += 2;
      } else if (c == '\uFFFD' || c == 0 || Character.getType(c) == Character.PRIVATE_USE) {
        score -= 4;
      } else if (c == '\n' || c == ' ') {
        score += 1;
      }
    }
    return score;
  }

  private static int sampleEnd(byte[] bytes, int sample) {
    return Math.min(bytes.length, sample);
  }

  private static boolean holdsNul(byte[] bytes) {
    for (int i = 0; i < sampleEnd(bytes, SAMPLE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return decoded.hasRemaining() || bytes.length == 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
