package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register 名录: a public title (green factory, near-zero-carbon factory, 领跑者), a
 * recommended technology, a pooled project. A title belongs to the site that is named, where one
 * is.
 *
 * @param register name of the register
 * @param what what sort of thing is listed
 * @param name of the thing, as printed
 * @param enterprise id of the record of the firm; null where there is none
 * @param site id of the site; null where the register does not say
 * @param level such as 国家级, 3A; null where not said
 * @param batch such as 第八批 or 2024 年度; null where not said
 * @param issuer who keeps the register; null where not said
 * @param from first day; null where not said
 * @param to last day; null while open
 * @param removed day of removal, from which it no longer holds; null unless removed
 * @param source row that states it; null where unknown
 */
public record Listing(
    String register,
    Kind what,
    String name,
    @Nullable String enterprise,
    @Nullable String site,
    @Nullable String level,
    @Nullable String batch,
    @Nullable String issuer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate removed,
    @Nullable Place source)
    implements SupplyFact {

  /** What is listed. */
  public enum Kind {
    /** 企业. */
    ENTERPRISE,
    /** 工厂、园区等场所. */
    SITE,
    /** 项目. */
    PROJECT,
    /** 技术、产品. */
    TECHNOLOGY,
    /** 服务机构. */
    PROVIDER
  }
}
