package io.greenprint.graph.carbon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every item that a ledger can record; data in {@code ledger-items.tsv}. */
public final class LedgerItems {

  private static final String TABLE = "ledger-items.tsv";
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final LedgerItems STANDARD = load();

  private final Map<String, LedgerItem> byId = new LinkedHashMap<>();
  private final Map<String, LedgerItem> byWord = new HashMap<>();

  private LedgerItems(List<LedgerItem> items) {
    for (LedgerItem item : items) {
      byId.put(item.id(), item);
      word(item.nameZh(), item);
      word(item.nameEn(), item);
      item.aliases().forEach(alias -> word(alias, item));
    }
  }

  private void word(String word, LedgerItem item) {
    LedgerItem other = byWord.put(folded(word), item);
    if (other != null && !other.equals(item)) {
      throw new IllegalStateException(
          TABLE + ": " + word + " stands for both " + other.id() + " and " + item.id());
    }
  }

  /** The items that come with the product. */
  public static LedgerItems standard() {
    return STANDARD;
  }

  /** All, in the order in which an account shows them. */
  public List<LedgerItem> all() {
    return List.copyOf(byId.values());
  }

  /** The item of an id; empty where there is none. */
  public Optional<LedgerItem> item(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The item that words of a ledger name, as a whole; empty where none is named so. */
  public Optional<LedgerItem> named(String words) {
    return Optional.ofNullable(byWord.get(folded(words)));
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\-_:：*]", "");
  }

  private static LedgerItems load() {
    try (InputStream in =
            Objects.requireNonNull(LedgerItems.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new LedgerItems(
          lines
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split("\t", -1))
              .map(LedgerItems::item)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private static LedgerItem item(String[] cells) {
    return new LedgerItem(
        cells[0],
        cells[1],
        cells[2],
        LedgerItem.Kind.valueOf(cells[3]),
        cells[4],
        BAR.splitAsStream(cells[5]).filter(alias -> !alias.isEmpty()).toList());
  }
}
