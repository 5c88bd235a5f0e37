package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, pool, account or platform that a document sets up or uses.
 *
 * @param section index of its section; -1 where it stands before the first
 * @param task index of the task; null where it stands outside tasks
 * @param path heading chain of its place
 * @param name as written
 * @param kind 库, 清单, 平台, 账户, 目录 or 名单
 * @param span the quote
 */
public record Register(
    int section, @Nullable Integer task, List<String> path, String name, String kind, Span span) {

  public Register {
    path = List.copyOf(path);
  }
}
