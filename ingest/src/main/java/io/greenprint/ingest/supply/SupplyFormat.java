package io.greenprint.ingest.supply;

/** One sort of supply-chain file. Stateless; see {@link SupplyFormats} for all of them. */
public interface SupplyFormat {

  /** Stable name in kebab case: what {@code --kind} takes and readings say. */
  String kind();

  /** Whether a file is of this sort, by its content alone. */
  boolean recognises(SupplyFile file);

  /**
   * Reads a file. What is wrong goes to {@code out}, never into an exception: a row is kept or
   * refused, with a reason.
   */
  void read(SupplyFile file, SupplyHints hints, SupplyOutput out);
}
