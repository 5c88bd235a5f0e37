package io.greenprint.graph.policy;

/** What a body has to do with a task. */
public enum Role {
  /** 牵头. */
  LEAD,
  /** 配合: a body beside a lead. */
  SUPPORT,
  /** 按职责分工: bodies named with no lead. */
  JOINT,
  /** 落实: who carries it out locally. */
  IMPLEMENT,
  /** 统筹, 具体组织协调. */
  COORDINATE,
  /** 指导. */
  GUIDE
}
