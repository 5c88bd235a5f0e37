package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.CarbonVoucher;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A voucher in the account of a firm.
 *
 * @param withdrawnWhy why it was taken back; null while it counts
 */
public record VoucherNode(
    String id,
    CarbonVoucher voucher,
    String enteredBy,
    ZonedDateTime enteredAt,
    @Nullable String withdrawnWhy) {

  /** Whether it was entered by mistake. */
  public boolean withdrawn() {
    return withdrawnWhy != null;
  }
}
