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

  /** A PDF of which a part is missing: its text would be one with gaps. */
  public static Finding incomplete() {
    return error(
        "damaged",
        "文件不完整：部分页面或其内容缺失（多因下载中断），未入库，以免依据残缺的文字得出结论。",
        "The file is not whole: pages or parts of them are missing, as where a download broke off."
            + " Nothing was taken in, since its text has gaps.",
        "请重新下载；若仍不完整，请向发布单位索取原件。",
        "Download it again; if it is still not whole, ask its publisher for the original.");
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

  /** More than a third of what should be words cannot be read. */
  public static Finding garbledText(double share) {
    long percent = Math.round(100 * share);
    return error(
        "garbled-text",
        "文字无法辨认：" + percent + "% 的字符是乱码（多因字体编码缺失）。",
        "The text cannot be made out: "
            + percent
            + "% of its characters are garbled, as where a font's character map is missing.",
        "请换一份原件；或安装 Tesseract（chi_sim、eng）并开启文字识别后重新读取。",
        "Get another copy; or install Tesseract (chi_sim, eng), turn OCR on and read it again.");
  }

  // What a human should know about a file that was taken in.

  /** A PDF that has lost its index of objects and nothing else. */
  public static Finding repaired() {
    return warning(
        "repaired",
        null,
        "文件的对象索引已损坏，已重建；各页及其内容均在。",
        "The file's index of objects is damaged and was made anew; every page is there with its"
            + " content.",
        "请对照原件核对页数和内容，或重新下载。",
        "Check pages and words against the original, or download it again.");
  }

  /** A PDF in an envelope, whole nevertheless. */
  public static Finding bytesBefore(int bytes) {
    return new Finding(
        "bytes-before",
        Severity.INFO,
        null,
        null,
        new Message(
            "文件开头有 " + bytes + " 字节不属于 PDF（多为邮件或压缩工具所留），已略过；其余部分完整。",
            "The file begins with "
                + bytes
                + " bytes that are not of the PDF, as mail or archive programs leave them; they"
                + " were passed over."),
        new Message("无需处理。", "Nothing to do."));
  }

  /** Pages with more unreadable characters than words. */
  public static Finding garbledPages(List<Integer> pages) {
    return warning(
        "garbled-text",
        pages.getFirst(),
        "第 " + list(pages) + " 页的文字多为乱码。",
        "Most of the text of page " + list(pages) + " is garbled.",
        "请换一份原件；或安装 Tesseract（chi_sim、eng）并开启文字识别后重新读取。",
        "Get another copy; or install Tesseract (chi_sim, eng), turn OCR on and read it again.");
  }

  /** OCR was asked for, and this machine cannot do it. */
  public static Finding recognitionMissing() {
    return warning(
        "ocr-missing",
        null,
        "未安装 Tesseract 或缺少中文（chi_sim）、英文（eng）语言包，无法识别扫描页。",
        "Tesseract, or its data for Chinese (chi_sim) or English (eng), is not installed; scanned"
            + " pages cannot be read.",
        "请安装，例如 apt-get install tesseract-ocr tesseract-ocr-chi-sim，然后重新读取。",
        "Install it, such as by apt-get install tesseract-ocr tesseract-ocr-chi-sim, and read the"
            + " file again.");
  }

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
    return warning(
        "scanned-page",
        pages.getFirst(),
        "第 " + list(pages) + " 页只有图像，没有文字层，未读取。",
        (pages.size() == 1 ? "Page " : "Pages ")
            + list(pages)
            + (pages.size() == 1 ? " is a picture" : " are pictures")
            + " without a text layer and could not be read.",
        "请安装 Tesseract（chi_sim、eng）并开启文字识别后重新读取。",
        "Install Tesseract (chi_sim, eng), turn OCR on and read it again.");
  }

  /** Pages whose words came from OCR and may be wrong. */
  public static Finding recognisedPages(List<Integer> pages) {
    return warning(
        "recognised-pages",
        pages.getFirst(),
        "第 " + list(pages) + " 页的文字由文字识别得出，可能有误。",
        "The words of page " + list(pages) + " come from OCR and may be wrong.",
        "请对照原件核对数字和名称。",
        "Check figures and names against the original.");
  }

  private static String list(List<Integer> pages) {
    return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
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
