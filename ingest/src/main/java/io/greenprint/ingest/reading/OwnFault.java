package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import java.util.Arrays;

/**
 * A fault of this program that came up while a file was read or understood. It says nothing about
 * the file, which is kept and can be read again by a version that is mended.
 */
public final class OwnFault {

  /** Code of its finding; files with it are taken up again by {@code reread}. */
  public static final String CODE = "reader-fault";

  private static final String OURS = "io.greenprint.";

  private OwnFault() {}

  /**
   * Whether our code threw this, not a parser's: the topmost frame outside the JDK tells. Without
   * any such frame it is taken for ours, as nothing then speaks against the file.
   */
  static boolean is(RuntimeException thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> !isJdk(frame))
        .findFirst()
        .map(frame -> frame.getClassName().startsWith(OURS))
        .orElse(true);
  }

  /** What is told of it, with the place where it came up. */
  public static Finding finding(Throwable thrown) {
    String place =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(OwnFault::place)
            .orElse("");
    return finding(thrown.getClass().getSimpleName() + place);
  }

  /**
   * What is told of it.
   *
   * @param detail what is known of the fault, in few words
   */
  public static Finding finding(String detail) {
    return new Finding(
        CODE,
        Severity.ERROR,
        null,
        null,
        new Message(
            "读取时本程序自身出错（" + detail + "），并非文件有误。文件已保留，但未入库。",
            "This program itself failed while reading ("
                + detail
                + "); the file is not to blame. It is kept, but nothing of it was taken in."),
        new Message(
            "请将此信息告知维护者；升级后运行 greenprint reread 即可重新读取，无需再次上传。",
            "Tell the maintainers; after an update, greenprint reread reads it again, with no need"
                + " to send it again."));
  }

  private static String place(StackTraceElement frame) {
    String type = frame.getClassName();
    return " at %s:%d".formatted(type.substring(type.lastIndexOf('.') + 1), frame.getLineNumber());
  }

  private static boolean isJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }
}
