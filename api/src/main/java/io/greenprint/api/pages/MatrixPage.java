package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.TaskFilter;
import io.greenprint.queries.policy.TaskNode;
import io.greenprint.queries.policy.TaskQueries;
import io.greenprint.queries.policy.TextPlace;
import io.greenprint.queries.policy.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /matrix}: tasks by bodies, narrowed down and as a workbook. */
@Controller
class MatrixPage {

  private static final int PAGE = 300;

  private final Views views;
  private final TaskQueries tasks;
  private final TaskCards cards;

  MatrixPage(Views views, TaskQueries tasks, TaskCards cards) {
    this.views = views;
    this.tasks = tasks;
    this.cards = cards;
  }

  /** What narrows the matrix down; blank for nothing. */
  record Question(
      @Nullable String document,
      @Nullable String body,
      @Nullable Role role,
      @Nullable String text,
      @Nullable Boolean unassigned) {

    TaskFilter filter() {
      return TaskFilter.where()
          .bodyName(orNull(body))
          .role(role)
          .document(orNull(document))
          .text(orNull(text))
          .unassigned(Boolean.TRUE.equals(unassigned) ? true : null)
          .build();
    }

    /** The question as an address. */
    String at(String path, @Nullable String after) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
      Stream.of("document", "body", "role", "text", "unassigned", "after")
          .forEach(name -> address.queryParam(name, "{" + name + "}"));
      return address
          .encode()
          .buildAndExpand(
              orBlank(document),
              orBlank(body),
              orBlank(role),
              orBlank(text),
              orBlank(unassigned),
              orBlank(after))
          .toUriString();
    }

    private static String orBlank(@Nullable Object value) {
      return Objects.toString(value, "");
    }

    private static @Nullable String orNull(@Nullable String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }

  @GetMapping("/matrix")
  String matrix(Question question, @RequestParam(defaultValue = "") String after, Model model) {
    View view = views.view(null);
    TaskFilter filter = question.filter();
    Slice<TaskNode> page =
        tasks.page(view, filter, PageRequest.of(PAGE, Question.orNull(after), PAGE));
    model.addAttribute("question", question);
    model.addAttribute("matrix", TaskMatrix.of(cards.of(view, page.rows()).values()));
    model.addAttribute("total", tasks.count(view, filter));
    model.addAttribute("documents", policies(view));
    model.addAttribute("roles", Role.values());
    model.addAttribute("workbook", question.at("/matrix.xlsx", null));
    model.addAttribute(
        "next", page.more() ? question.at("/matrix", cursor(page.rows().getLast())) : null);
    return "matrix";
  }

  /** All tasks that the question leaves, not only those of a page. */
  @GetMapping("/matrix.xlsx")
  ResponseEntity<StreamingResponseBody> workbook(Question question) {
    View view = views.view(null);
    List<TaskNode> all = new ArrayList<>();
    Slice<TaskNode> page = tasks.page(view, question.filter(), PageRequest.first(PAGE));
    all.addAll(page.rows());
    while (page.more()) {
      String after = cursor(page.rows().getLast());
      page = tasks.page(view, question.filter(), PageRequest.of(PAGE, after, PAGE));
      all.addAll(page.rows());
    }
    TaskMatrix matrix = TaskMatrix.of(cards.of(view, all).values());
    return ResponseEntity.ok()
        .contentType(
            MediaType.parseMediaType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("任务矩阵.xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> MatrixWorkbook.write(matrix, out));
  }

  private static List<DocumentNode> policies(View view) {
    return view.catalog().documents().stream()
        .filter(document -> document.present() && document.kind().equals("POLICY"))
        .toList();
  }

  private static String cursor(TaskNode last) {
    return new TextPlace(last.key().reading(), last.position()).cursor(TaskQueries.ORDER).encode();
  }
}
