package io.greenprint.ingest.policy;

import java.util.List;
import java.util.regex.Pattern;

/** Headings that are bodies (（二）市发改委), with the duties of the body as their text. */
final class BodyHeadings {

  /** What a heading that orders work begins with; names of bodies hold the same words inside. */
  private static final Pattern ORDER =
      Pattern.compile("建设|推进|打造|创建|加强|加快|发展|完善|优化|提升|开展|推动|强化|做好|抓好|组织|落实|支持|培育");

  /** Endings of bodies that are as often things to be built. */
  private static final Pattern PLACE = Pattern.compile(".*(?:园区|开发区|新区|中心|企业|学校|机场|站|所|院|公司|集团)");

  private BodyHeadings() {}

  /** One heading alone may only look like a body; where most of its neighbours do, they are. */
  static boolean isOne(Outline outline, Item item) {
    if (!isBody(item)) {
      return false;
    }
    List<Item> neighbours =
        outline.items().stream()
            .filter(i -> i.parent() == item.parent() && i.level() == item.level())
            .toList();
    long bodies = neighbours.stream().filter(BodyHeadings::isBody).count();
    return bodies >= 2 && bodies * 10 >= neighbours.size() * 7L;
  }

  private static boolean isBody(Item item) {
    String heading = item.heading();
    return heading.length() <= 20
        && BodyForms.isListed(heading.replaceAll(".*、", ""))
        && !ORDER.matcher(heading).lookingAt()
        && (BodyForms.isKnown(heading) || !PLACE.matcher(heading).matches());
  }
}
