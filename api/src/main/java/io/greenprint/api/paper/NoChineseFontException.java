package io.greenprint.api.paper;

/** This machine has no font with Chinese characters that a PDF can hold. */
public final class NoChineseFontException extends RuntimeException {

  NoChineseFontException() {
    super(
        "本机没有可嵌入 PDF 的中文字体：请安装文泉驿、思源（TrueType 版）等字体，或用 greenprint.pdf-font 指定 TTF/TTC 文件；DOCX 与"
            + " XLSX 不受影响 / This machine has no Chinese font for PDF: install one with TrueType"
            + " outlines or name a TTF or TTC file by greenprint.pdf-font; DOCX and XLSX need"
            + " none");
  }
}
