package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.EnterpriseRecord;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises that one file names: by credit code where it holds, else by name. The same name
 * without a code is the firm whose code the file gave before. Every format uses it, so that all
 * files name one firm in one way.
 */
public final class FileEnterprises {

  private final SupplyOutput out;
  private final Map<String, String> codeOfName = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> faulty = new HashSet<>();

  public FileEnterprises(SupplyOutput out) {
    this.out = out;
  }

  /** The record of a firm of which a row tells the name and perhaps a code. */
  public EnterpriseRecord record(String name, @Nullable String writtenCode, Place place) {
    return record(name, writtenCode, Map.of(), null, null, place);
  }

  /**
   * The record of a firm; nothing is put out yet but findings about its code.
   *
   * @param name as written
   * @param writtenCode credit code as written; null or empty where there is none
   * @param identifiers others, by scheme
   */
  public EnterpriseRecord record(
      String name,
      @Nullable String writtenCode,
      Map<String, String> identifiers,
      @Nullable String country,
      @Nullable String address,
      Place place) {
    String key = key(name);
    String code = code(name, writtenCode, place);
    String known = code == null ? codeOfName.get(key) : codeOfName.putIfAbsent(key, code);
    if (code != null && known != null && !known.equals(code)) {
      out.doubt(
          place,
          "two-codes-for-one-name",
          "%s 在本文件中另有代码 %s，此处为 %s，按两家企业处理".formatted(name, known, code),
          "%s has code %s elsewhere in this file and %s here; they count as two enterprises"
              .formatted(name, known, code),
          "请核对营业执照",
          "check the business licence");
    }
    String id = code != null ? code : known != null ? known : key;
    return new EnterpriseRecord(
        id, name, code != null ? code : known, identifiers, country, address, place);
  }

  /** Puts a record out, once. */
  public void keep(EnterpriseRecord record) {
    if (kept.add(record.id())) {
      out.fact(record);
    }
  }

  /** The record's id, put out at once: for rows that nothing can refuse any more. */
  public String keep(String name, @Nullable String writtenCode, Place place) {
    EnterpriseRecord record = record(name, writtenCode, place);
    keep(record);
    return record.id();
  }

  /** One bracket form, single blanks, half-width. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
  }

  private @Nullable String code(String name, @Nullable String written, Place place) {
    if (written == null || written.isEmpty()) {
      return null;
    }
    CreditCode tested = CreditCode.of(written);
    if (tested.holds()) {
      return tested.code();
    }
    if (faulty.add(key(name) + tested.code())) {
      tellFault(name, tested, place);
    }
    return null;
  }

  private void tellFault(String name, CreditCode tested, Place place) {
    String zh = tested.fault() == null ? "" : tested.fault().zh();
    String en = tested.fault() == null ? "" : tested.fault().en();
    String proposal = tested.suggestion();
    out.doubt(
        place,
        "credit-code-faulty",
        "%s 的统一社会信用代码 %s 有误：%s；本行按名称保留".formatted(name, tested.code(), zh),
        "the credit code %s of %s fails: %s; the row is kept by name"
            .formatted(tested.code(), name, en),
        proposal == null ? "请核对营业执照" : "请核对营业执照；是否为 " + proposal + "？",
        proposal == null
            ? "check the business licence"
            : "check the business licence; could it be " + proposal + "?");
  }
}
