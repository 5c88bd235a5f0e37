package io.greenprint.ingest.policy;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Text;
import java.util.List;

/** Plans of an invented city, written for tests, and short forms of what is read in them. */
final class Plan {

  private static final String HEAD = "临江市绿色低碳发展实施方案\n为推动绿色低碳发展，制定本方案。\n一、总体要求\n坚持生态优先。\n二、重点任务\n";

  private Plan() {}

  static PolicyReading read(String text) {
    return PolicyReader.read(Text.plain(text)).getFirst();
  }

  /** The tasks of a plan whose section 二、重点任务 holds these lines. */
  static List<Task> tasks(String lines) {
    return read(HEAD + lines + "\n").tasks();
  }

  /** The one task of a plan with this responsibility group behind its text. */
  static Task withGroup(String group) {
    return tasks("（一）推进节能改造。组织实施节能改造项目，提高能效水平。" + group).getFirst();
  }

  /** Bodies by role, such as {@code LEAD 市发改委; SUPPORT 市工信局}. */
  static String roles(Task task) {
    StringBuilder words = new StringBuilder();
    for (Role role : Role.values()) {
      List<String> names =
          task.assignments().stream()
              .filter(a -> a.role() == role)
              .map(Assignment::surface)
              .toList();
      if (!names.isEmpty()) {
        words.append(words.isEmpty() ? "" : "; ").append(role).append(' ');
        words.append(String.join("、", names));
      }
    }
    return words.toString();
  }
}
