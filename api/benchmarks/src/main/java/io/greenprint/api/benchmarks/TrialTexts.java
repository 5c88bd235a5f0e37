package io.greenprint.api.benchmarks;

import io.greenprint.queries.search.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Short Chinese documents to search, drawn from the words of plans: most words stand in many of
 * them, so that questions hit much and have to be ranked.
 */
record TrialTexts(long seed, int documents) {

  private static final int SENTENCES = 3;
  private static final int BODIES = 60;

  private static final List<String> VERBS =
      List.of("推进", "加快", "开展", "完善", "建立", "支持", "引导", "鼓励", "落实", "实施", "打造", "组织");
  private static final List<String> KINDS =
      List.of("绿色", "低碳", "节能", "循环", "清洁", "数字化", "零碳", "重点", "示范", "再生");
  private static final List<String> THINGS =
      List.of(
          "工厂建设", "供应链管理", "能源管理体系", "产品碳足迹核算", "建筑改造", "交通体系", "园区改造", "电力交易", "制造标准", "环境信息披露",
          "金融产品", "设备更新", "用能预算管理", "技术推广", "碳排放监测");
  private static final List<String> WHOM =
      List.of("链主企业", "重点用能单位", "上市公司", "公共机构", "中小企业", "开发区", "各县（市）", "行业协会");

  /** The documents, the same for the same seed. */
  Stream<Entry> entries() {
    Random random = new Random(seed);
    return IntStream.range(0, documents).mapToObj(number -> entry(number, random));
  }

  /** Questions of two or three words, most of which some documents hold. */
  List<String> questions(int count) {
    Random random = new Random(seed + 1);
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                any(KINDS, random)
                    + any(THINGS, random)
                    + " "
                    + any(WHOM, random)
                    + (n % 2 == 0 ? " " + any(VERBS, random) : ""))
        .toList();
  }

  private static Entry entry(int number, Random random) {
    String text =
        Stream.generate(() -> sentence(random)).limit(SENTENCES).collect(Collectors.joining());
    return new Entry(
        Entry.Kind.TASK,
        "t" + number,
        number / 20,
        "d" + number / 20,
        any(VERBS, random) + any(KINDS, random) + any(THINGS, random),
        text,
        List.of("云岚市第" + random.nextInt(BODIES) + "局", "云岚市第" + random.nextInt(BODIES) + "局"),
        "云岚市" + (char) ('甲' + random.nextInt(8)) + "区",
        "ISSUED",
        LocalDate.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 1),
        null);
  }

  private static String sentence(Random random) {
    return any(VERBS, random)
        + any(WHOM, random)
        + any(VERBS, random)
        + any(KINDS, random)
        + any(THINGS, random)
        + "，"
        + any(VERBS, random)
        + any(KINDS, random)
        + any(THINGS, random)
        + "。";
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
