package io.greenprint.ingest.reading;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reading can find in a file: each finding with its code, words and remedy. */
public final class ReadFindings {

  private ReadFindings() {}

  // What refuses a file.

  static Finding emptyFile() {
    return error(
        "empty-file",
        "文件是空的（0 字节）。",
        "The file is empty (0 bytes).",
        "请重新下载或导出该文件。",
        "Download or export the file again.");
  }

  static Finding unsupportedType(String mediaType) {
    return error(
        "unsupported-type",
        "不支持这种文件类型：" + mediaType + "。",
        "This type of file is not supported: " + mediaType + ".",
        "请转换为 PDF、OFD、DOCX、DOC、XLSX、HTML、Markdown 或 TXT。",
        "Convert it to PDF, OFD, DOCX, DOC, XLSX, HTML, Markdown or TXT.");
  }

  public static Finding damaged(String detail) {
    return error(
        "damaged",
        "文件已损坏或不完整，无法读取（" + detail + "）。",
        "The file is damaged or incomplete and cannot be read (" + detail + ").",
        "请重新下载；若仍无法打开，请向发布单位索取原件。",
        "Download it again; if it still does not open, ask its publisher for the original.");
  }

  public static Finding encrypted() {
    return error(
        "encrypted",
        "文件已加密，没有密码无法读取。",
        "The file is encrypted and cannot be read without its password.",
        "请解除密码保护后重新上传。",
        "Remove the password and upload it again.");
  }

  public static Finding tooLarge(String what) {
    return error(
        "too-large",
        "文件过大或展开后过大，已停止读取（" + what + "）。",
        "The file, or what it unfolds to, is too large; reading stopped (" + what + ").",
        "请确认文件可信，拆分后重新上传，或调高读取上限。",
        "Make sure that the file is genuine, split it, or raise the limits of reading.");
  }

  static Finding timeout(Duration limit) {
    return error(
        "timeout",
        "读取用时超过 " + limit.toSeconds() + " 秒，已停止。",
        "Reading took longer than " + limit.toSeconds() + " s and was stopped.",
        "请拆分文件后重新上传，或调高读取时限。",
        "Split the file, or raise the time limit of reading.");
  }

  static Finding noText() {
    return error(
        "no-text",
        "文件中没有可读取的文字。",
        "The file holds no text that can be read.",
        "若为扫描件或图片，请安装 Tesseract（chi_sim、eng）并开启文字识别后重新读取。",
        "If it is a scan or a picture, install Tesseract (chi_sim, eng), turn OCR on and read it"
            + " again.");
  }

  // What a human should know about a file that was taken in.

  static Finding mislabelled(String fileName, String mediaType) {
    return new Finding(
        "mislabelled",
        Severity.INFO,
        null,
        null,
        new Message(
            "文件名“" + fileName + "”与内容不符，已按实际类型 " + mediaType + " 读取。",
            "The name \""
                + fileName
                + "\" does not fit the content; it was read as what it is, "
                + mediaType
                + "."),
        new Message("无需处理；如有疑问请核对来源。", "Nothing to do; check its source if in doubt."));
  }

  static Finding wrongEncoding(int replaced) {
    return warning(
        "wrong-encoding",
        null,
        "有 " + replaced + " 处字符无法按识别出的编码解读。",
        replaced + " characters could not be decoded in the encoding that was recognised.",
        "请将文件另存为 UTF-8 后重新上传。",
        "Save the file as UTF-8 and upload it again.");
  }

  /** Pages without a text layer that were left unread. */
  public static Finding scannedPages(List<Integer> pages) {
    String list = pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return warning(
        "scanned-page",
        pages.getFirst(),
        "第 " + list + " 页只有图像，没有文字层，未读取。",
        (pages.size() == 1 ? "Page " : "Pages ")
            + list
            + (pages.size() == 1 ? " is a picture" : " are pictures")
            + " without a text layer and could not be read.",
        "请安装 Tesseract（chi_sim、eng）并开启文字识别后重新读取。",
        "Install Tesseract (chi_sim, eng), turn OCR on and read it again.");
  }

  /** Pages whose words came from OCR and may be wrong. */
  public static Finding recognisedPages(List<Integer> pages) {
    String list = pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return warning(
        "ocr-page",
        pages.getFirst(),
        "第 " + list + " 页的文字由文字识别得出，可能有误。",
        "The words of page " + list + " come from OCR and may be wrong.",
        "请对照原件核对数字和名称。",
        "Check figures and names against the original.");
  }

  private static Finding error(
      String code, String zh, String en, String remedyZh, String remedyEn) {
    return new Finding(
        code, Severity.ERROR, null, null, new Message(zh, en), new Message(remedyZh, remedyEn));
  }

  private static Finding warning(
      String code, @Nullable Integer page, String zh, String en, String remedyZh, String remedyEn) {
    return new Finding(
        code, Severity.WARNING, page, null, new Message(zh, en), new Message(remedyZh, remedyEn));
  }
}
