package io.greenprint.graph.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of green power, or an offset, that a firm holds 绿证、绿电与抵消凭证. Each serial stands for
 * one claim and can be entered once in the whole graph.
 *
 * @param registry where the serials were given out
 * @param serials at least one, as printed
 * @param amount in the unit of the kind
 * @param year of the use that it stands for
 * @param cancelledOn day of its cancellation in the registry 注销; null while it can still be sold
 * @param source file, page or link that proves it
 */
public record CarbonVoucher(
    Kind kind,
    Registry registry,
    List<String> serials,
    BigDecimal amount,
    int year,
    @Nullable LocalDate cancelledOn,
    String source) {

  public CarbonVoucher {
    serials = List.copyOf(serials);
  }

  /** What it is. */
  public enum Kind {
    /** 绿色电力证书. */
    GREEN_CERTIFICATE("kWh"),
    /** 绿电交易凭证: the contract delivers power and certificate together. */
    GREEN_POWER("kWh"),
    /** 碳抵消（CCER 等）: shown apart, lowers no scope. */
    OFFSET("tCO2e");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** Unit of its amount. */
    public String unit() {
      return unit;
    }
  }

  /** Where serials are given out; those of one registry are never equal. */
  public enum Registry {
    /** 国家绿证核发交易系统. */
    GEC,
    /** 电力交易中心（绿电交易）. */
    POWER_EXCHANGE,
    /** 全国温室气体自愿减排注册登记系统. */
    CCER,
    /** I-REC. */
    IREC,
    /** Verra. */
    VERRA,
    /** Gold Standard. */
    GOLD_STANDARD,
    /** Any other: its serials count as one registry, so that no claim is made twice. */
    OTHER
  }

  /** Whether it may lower market-based scope 2. */
  public boolean countsAsGreenPower() {
    return switch (kind) {
      case GREEN_CERTIFICATE -> cancelledOn != null;
      case GREEN_POWER -> true;
      case OFFSET -> false;
    };
  }
}
