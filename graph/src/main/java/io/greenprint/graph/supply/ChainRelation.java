package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a knowledge graph or the news say of an industry chain 产业链: which goods and industries stand
 * before which, who makes what, who is tied to whom. Never a supply link: no audit uses it.
 *
 * @param kind how the two are related
 * @param subject firm, product or industry, as written
 * @param object firm, product or industry, as written
 * @param enterprise id of the record of the subject, where it is a firm; else null
 * @param on day of the statement; null where not said
 * @param weight as the source gives it, not normalised; null where there is none
 * @param source row that states it; null where unknown
 */
public record ChainRelation(
    Kind kind,
    String subject,
    String object,
    @Nullable String enterprise,
    @Nullable LocalDate on,
    @Nullable BigDecimal weight,
    @Nullable Place source)
    implements SupplyFact {

  /** How subject and object are related. */
  public enum Kind {
    /** 上游于: the subject is a material of, or comes before, the object. */
    UPSTREAM_OF,
    /** 包含、小类、归属: the subject is one sort of the object. */
    NARROWER_THAN,
    /** 主营产品: the firm makes the object. */
    MAKES,
    /** 归属于行业、涉足行业. */
    IN_INDUSTRY,
    /** 竞争. */
    COMPETES_WITH,
    /** 合作. */
    COOPERATES_WITH,
    /** 投资. */
    INVESTS_IN,
    /** 控股: the subject controls the object. */
    CONTROLS,
    /** 并购. */
    ACQUIRES,
    /** 合资. */
    JOINT_VENTURE_WITH
  }
}
