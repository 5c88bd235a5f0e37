package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Plans of an invented city, as long as a test needs them. */
final class Plans {

  private Plans() {}

  /** A plan of so many tasks, each with a lead and a supporting body. */
  static byte[] text(String city, int tasks) {
    StringBuilder plan = new StringBuilder();
    plan.append(city).append("绿色低碳发展实施方案\n\n一、主要任务\n\n");
    for (int i = 1; i <= tasks; i++) {
      plan.append(i)
          .append("．推进第")
          .append(i)
          .append("类园区循环化改造。建设资源循环利用示范工程，到2027年累计建成")
          .append(i)
          .append("个项目。（牵头单位：市发展改革委；配合单位：市工信局、市财政局）\n\n");
    }
    return plan.append(city).append("人民政府\n2025年3月1日\n").toString().getBytes(UTF_8);
  }
}
