package io.greenprint.ingest.values;

import io.greenprint.graph.policy.Quantity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unit table: what a unit as written means, exact. Every unit takes 十, 百, 千, 万 and 亿 before it
 * (万千瓦), and two units make a third with a stroke (千克标准煤/吨).
 */
public final class Units {

  /** English words for powers of ten before a unit, white space dropped, longest first. */
  private static final List<Map.Entry<String, BigDecimal>> ENGLISH_POWERS =
      List.of(
          Map.entry("thousand", BigDecimal.valueOf(1_000)),
          Map.entry("million", BigDecimal.valueOf(1_000_000)),
          Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("'000", BigDecimal.valueOf(1_000)),
          Map.entry("mn", BigDecimal.valueOf(1_000_000)),
          Map.entry("bn", BigDecimal.valueOf(1_000_000_000)));

  private static final Units STANDARD = load();

  private final Map<String, Unit> byAlias;
  private final Map<String, Unit> bySymbol;

  /** In small letters, where only one unit is meant: reports write kwh and KWH. */
  private final Map<String, Unit> byFolded;

  private final int longest;

  /**
   * A unit of the table, or one built of two.
   *
   * @param symbol as shown
   * @param dimension what it measures; units convert only within one
   * @param base symbol of the unit that {@code numerator / denominator} refers to
   * @param numerator of the factor to base
   * @param denominator of the factor to base; 1 where the factor is a decimal
   */
  public record Unit(
      String symbol, String dimension, String base, BigDecimal numerator, BigDecimal denominator) {

    private Unit times(BigDecimal power) {
      return new Unit(symbol, dimension, base, numerator.multiply(power), denominator);
    }

    private Unit per(Unit other) {
      return new Unit(
          symbol + "/" + other.symbol,
          dimension + " per " + other.dimension,
          base + "/" + other.base,
          numerator.multiply(other.denominator),
          denominator.multiply(other.numerator));
    }
  }

  private Units(Map<String, Unit> byAlias, Map<String, Unit> bySymbol) {
    this.byAlias = byAlias;
    this.bySymbol = bySymbol;
    this.byFolded = folded(byAlias, bySymbol);
    this.longest = byAlias.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The table that comes with the product. */
  public static Units standard() {
    return STANDARD;
  }

  /** The unit that {@code written} names, 万 and 亿 and strokes understood. */
  public Optional<Unit> find(String written) {
    String words = squeeze(written);
    Unit whole = single(words);
    if (whole != null) {
      return Optional.of(whole);
    }
    int stroke = words.indexOf('/');
    int per = stroke < 0 ? words.indexOf('每') : stroke;
    if (per <= 0) {
      return Optional.empty();
    }
    Unit above = single(words.substring(0, per));
    Unit below = find(words.substring(per + 1)).orElse(null);
    return above == null || below == null ? Optional.empty() : Optional.of(above.per(below));
  }

  /**
   * Where the longest unit that begins at {@code start} ends, powers before it and a stroke after
   * it included; {@code start} where none begins there.
   */
  public int endAt(String text, int start) {
    int end = singleEnd(text, start);
    if (end > start && end < text.length() && "/／".indexOf(text.charAt(end)) >= 0) {
      int second = singleEnd(text, end + 1);
      return second > end + 1 ? second : end;
    }
    return end;
  }

  /** {@code value} in the base unit; null where the table has no such unit. */
  public @Nullable Quantity normalise(BigDecimal value, String unit) {
    return find(unit)
        .map(found -> new Quantity(scaled(value, found.numerator, found.denominator), found.base))
        .orElse(null);
  }

  /**
   * {@code value} of {@code from} counted in {@code to}.
   *
   * @throws IllegalArgumentException where one is unknown or they measure different things
   */
  public BigDecimal convert(BigDecimal value, String from, String to) {
    Unit source = known(from);
    Unit target = known(to);
    if (!source.dimension.equals(target.dimension)) {
      throw new IllegalArgumentException(
          from + " measures " + source.dimension + ", " + to + " measures " + target.dimension);
    }
    return scaled(
        value,
        source.numerator.multiply(target.denominator),
        source.denominator.multiply(target.numerator));
  }

  private Unit known(String unit) {
    return find(unit).orElseThrow(() -> new IllegalArgumentException("No unit " + unit));
  }

  private static BigDecimal scaled(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal result =
        value.multiply(numerator).divide(denominator, MathContext.DECIMAL128).stripTrailingZeros();
    return result.scale() < 0 ? result.setScale(0) : result;
  }

  private static Map<String, Unit> folded(Map<String, Unit> byAlias, Map<String, Unit> bySymbol) {
    Map<String, Set<Unit>> meant = new HashMap<>();
    for (Map<String, Unit> names : List.of(byAlias, bySymbol)) {
      names.forEach(
          (name, unit) ->
              meant.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new HashSet<>()).add(unit));
    }
    Map<String, Unit> folded = new HashMap<>();
    meant.forEach(
        (name, units) -> {
          if (units.size() == 1) {
            folded.put(name, units.iterator().next());
          }
        });
    return Map.copyOf(folded);
  }

  private @Nullable Unit single(String words) {
    for (Map.Entry<String, BigDecimal> scale : ENGLISH_POWERS) {
      if (words.length() > scale.getKey().length()
          && words.regionMatches(true, 0, scale.getKey(), 0, scale.getKey().length())) {
        Unit unit = plain(words.substring(scale.getKey().length()));
        if (unit != null) {
          return unit.times(scale.getValue());
        }
      }
    }
    return plain(words);
  }

  private @Nullable Unit plain(String words) {
    int power = 0;
    while (power <= words.length()) {
      Unit unit = byAlias.get(words.substring(power));
      unit = unit == null ? bySymbol.get(words.substring(power)) : unit;
      unit = unit == null ? byFolded.get(words.substring(power).toLowerCase(Locale.ROOT)) : unit;
      if (unit != null) {
        return unit.times(ChineseNumber.power(words.substring(0, power)));
      }
      if (power == words.length() || !isPower(words.charAt(power))) {
        return null;
      }
      power++;
    }
    return null;
  }

  private int singleEnd(String text, int start) {
    int power = start;
    int best = start;
    while (true) {
      for (int end = Math.min(text.length(), power + longest); end > power && end > best; end--) {
        if (byAlias.containsKey(text.substring(power, end)) && endsWord(text, end)) {
          best = end;
        }
      }
      if (power >= text.length() || !isPower(text.charAt(power))) {
        return best;
      }
      power++;
    }
  }

  /** A unit in Latin letters ends where the letters do: m is no unit in mini. */
  private static boolean endsWord(String text, int end) {
    return end == text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPower(char c) {
    return "十百千万亿".indexOf(c) >= 0;
  }

  private static String squeeze(String written) {
    String folded = written.replace("²", "2").replace("³", "3").replace("₂", "2");
    return Normalizer.normalize(folded, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replace('(', '（')
        .replace(')', '）');
  }

  private static Units load() {
    Map<String, Unit> byAlias = new HashMap<>();
    Map<String, Unit> bySymbol = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Units.class.getResourceAsStream("units.tsv"), "units.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                String[] cells = line.split("\t", -1);
                String[] factor = cells[3].split("/", -1);
                Unit unit =
                    new Unit(
                        cells[0],
                        cells[1],
                        cells[2],
                        new BigDecimal(factor[0]),
                        factor.length == 1 ? BigDecimal.ONE : new BigDecimal(factor[1]));
                bySymbol.put(squeeze(unit.symbol), unit);
                for (String alias : cells[4].split("\\|", -1)) {
                  byAlias.put(alias, unit);
                  byAlias.put(squeeze(alias), unit);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("units.tsv cannot be read", e);
    }
    return new Units(Map.copyOf(byAlias), Map.copyOf(bySymbol));
  }
}
