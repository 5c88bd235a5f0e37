package io.greenprint.graph.framework;

/** How strongly a requirement binds those whom its framework binds. */
public enum Obligation {
  /** 应当披露. */
  MANDATORY,
  /** 不披露就解释. */
  COMPLY_OR_EXPLAIN,
  /** 鼓励披露. */
  ENCOURAGED,
  /** 自愿采用的准则中的要求. */
  VOLUNTARY,
  /** 申报称号或自评价的条件. */
  QUALIFYING,
  /** 怎样编制，不是披露什么. */
  OPERATING_RULE
}
