package io.greenprint.queries.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What registers and lists say of a firm 一企一档: its places, titles, penalties and its position in
 * chains, each with the reading that states it.
 */
public record FirmFile(
    List<Title> titles,
    List<Facility> facilities,
    List<Leadership> leaderships,
    List<Partner> partners,
    List<Sanction> sanctions) {

  public FirmFile {
    titles = List.copyOf(titles);
    facilities = List.copyOf(facilities);
    leaderships = List.copyOf(leaderships);
    partners = List.copyOf(partners);
    sanctions = List.copyOf(sanctions);
  }

  /** A place. */
  public record Facility(String name, @Nullable String address, long reading) {}

  /** An industry chain that it leads, by whose word and since when. */
  public record Leadership(
      String chain, @Nullable String namedBy, @Nullable LocalDate from, long reading) {}

  /** Another firm on either side of a link. */
  public record Partner(Side side, String id, String name, @Nullable String creditCode) {}

  /** What the other firm is to this one. */
  public enum Side {
    BUYER,
    SUPPLIER
  }

  /**
   * A penalty.
   *
   * @param fine with its currency; null where there is none
   * @param correctedOn null while open
   */
  public record Sanction(
      LocalDate decidedOn,
      String authority,
      @Nullable String number,
      @Nullable String article,
      @Nullable String fine,
      @Nullable LocalDate correctedOn,
      long reading) {}

  /** Other firms of one side. */
  public List<Partner> partners(Side side) {
    return partners.stream().filter(partner -> partner.side == side).toList();
  }

  /** Readings behind all of it. */
  public Set<Long> readings() {
    Set<Long> readings = new TreeSet<>();
    titles.forEach(title -> readings.add(title.reading()));
    facilities.forEach(facility -> readings.add(facility.reading));
    leaderships.forEach(leadership -> readings.add(leadership.reading));
    sanctions.forEach(sanction -> readings.add(sanction.reading));
    return readings;
  }
}
