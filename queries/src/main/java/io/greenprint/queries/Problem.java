package io.greenprint.queries;

/**
 * What can be wrong with a question or with what answers it. The name is the stable {@code
 * extensions.code} of the GraphQL error; names are never changed or used again for another cause.
 */
public enum Problem {
  /** A cursor that no page of this list gave. */
  BAD_CURSOR(
      "游标无效：请使用同一列表、同一筛选条件返回的 endCursor",
      "The cursor is not of this list: use the endCursor of a page of the same list and filter"),
  /** {@code first} outside its bounds. */
  BAD_PAGE_SIZE("每页条数超出范围：请取 1 至 %s", "The page length is out of bounds: take 1 to %s"),
  /** Arguments that do not go together, or that ask for nothing. */
  BAD_ARGUMENT("参数不正确：%s", "The arguments are not right: %2$s"),
  /** A mutation or a computed answer names something that is not there. */
  NOT_FOUND("没有编号为 %s 的对象", "There is nothing with the id %s"),
  /** Callers have to log in, and this one did not. */
  UNAUTHENTICATED("请先登录", "Log in first"),
  /** The caller is known and may not do this. */
  FORBIDDEN("没有权限：请联系管理员", "You may not do this: ask an administrator"),
  /** The caller asked more often than it may. */
  TOO_OFTEN("请求过于频繁，请稍后重试", "You ask too often: try again soon"),
  /** The graph is older than the version asked for. */
  STALE("图谱尚未达到版本 %s，请稍后重试", "The graph has not reached version %s yet: try again soon"),
  /** Selection sets nested too deep. */
  TOO_DEEP("查询嵌套 %s 层，上限 %s 层：请分次查询", "The query is %s levels deep, the bound is %s: ask in parts"),
  /** More rows asked for than one answer may hold. */
  TOO_DEAR(
      "查询代价 %s，上限 %s：请减少每页条数或层级",
      "The query costs %s, the bound is %s: ask for shorter pages or fewer levels"),
  /** The question took longer than it may. */
  TIMED_OUT("查询超时：请缩小范围后重试", "The query took too long: narrow it and try again"),
  /** No answer from the database. */
  DATABASE_DOWN(
      "数据库无法连接：服务会自动恢复，请稍后重试",
      "The database does not answer: the service recovers by itself, try later"),
  /** The search index is being built. */
  SEARCH_NOT_READY("检索索引正在建立，请稍后重试", "The search index is being built: try again soon"),
  /** A query that is not GraphQL, or does not fit the schema. */
  BAD_QUERY("查询语句不正确：%s", "The query is not right: %2$s"),
  /** Anything else; the log knows more under the id. */
  INTERNAL("内部错误，编号 %s，详见服务日志", "Internal error %s: see the log of the service");

  private final String zh;
  private final String en;

  Problem(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Both sentences, Chinese first, with {@code arguments} at their places. */
  public String message(Object... arguments) {
    return zh.formatted(arguments) + " / " + en.formatted(arguments);
  }
}
