package io.greenprint.api.pages;

import java.util.List;
import org.springframework.stereotype.Component;

/** The main navigation, in the order in which it is shown. */
@Component("menu")
class Menu {

  /**
   * A page that every page leads to.
   *
   * @param name by which a template says where it stands
   * @param address below the root
   * @param zh label
   * @param en label, shown beside; empty where {@code zh} is English already
   */
  public record Entry(String name, String address, String zh, String en) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("home", "/", "首页", "Home"),
          new Entry("search", "/?q=", "搜索", "Search"),
          new Entry("matrix", "/matrix", "任务矩阵", "Tasks"),
          new Entry("enterprises", "/enterprises", "企业", "Firms"),
          new Entry("assessments", "/assessments", "自评", "Assess"),
          new Entry("supply", "/supply", "供应链", "Chains"),
          new Entry("import", "/import", "导入", "Import"),
          new Entry("findings", "/findings", "待核对", "To check"),
          new Entry("graphiql", "/graphiql", "GraphiQL", ""),
          new Entry("method", "/method", "口径说明", "Method"));

  public List<Entry> entries() {
    return ENTRIES;
  }
}
