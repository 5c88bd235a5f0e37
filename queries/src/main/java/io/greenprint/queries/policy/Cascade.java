package io.greenprint.queries.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tasks of a lower document follow which tasks of the documents it is based on, by what they
 * order. Computed on each request, never stored.
 *
 * @param links lower task with upper task, most alike first
 * @param withoutUpper ids of lower tasks that follow none
 * @param withoutLower ids of upper tasks that none follows
 */
public record Cascade(List<Link> links, List<String> withoutUpper, List<String> withoutLower) {

  /**
   * Likeness from which a lower task is said to follow an upper one. Chosen on the three annotated
   * plans of Suzhou: of the best upper task for each of 36 lower tasks (the park's industrial plan
   * and the city's transition plan, each against the city's industrial carbon peak plan), 16 of the
   * 17 at or above 0.105 order the same work, and 4 of the 8 between 0.09 and 0.105; below that
   * most share no more than the phrases of the genre.
   */
  public static final double THRESHOLD = 0.105;

  private static final int UPPER_TASKS_OF_ONE = 3;
  private static final int SHARED_TERMS = 8;

  public Cascade {
    links = List.copyOf(links);
    withoutUpper = List.copyOf(withoutUpper);
    withoutLower = List.copyOf(withoutLower);
  }

  /**
   * A lower task that orders what an upper task orders.
   *
   * @param lower id of the task
   * @param upper id of the task
   * @param similarity 0 to 1, at least {@link #THRESHOLD}
   * @param sharedTerms words that weigh most in both, heaviest first
   */
  public record Link(String lower, String upper, double similarity, List<String> sharedTerms) {

    public Link {
      sharedTerms = List.copyOf(sharedTerms);
    }
  }

  /**
   * Links each lower task with the upper tasks that are most like it, at most three.
   *
   * @param lower tasks of the lower document
   * @param upper tasks of all documents that it is based on
   */
  public static Cascade of(List<OrderedWork> lower, List<OrderedWork> upper) {
    List<OrderedWork> all = new ArrayList<>(lower);
    all.addAll(upper);
    Wording wording = Wording.of(all);
    List<Map<String, Double>> upperVectors = upper.stream().map(wording::vector).toList();

    List<Link> links = new ArrayList<>();
    for (OrderedWork work : lower) {
      links.addAll(linksOf(work, wording.vector(work), upper, upperVectors));
    }
    links.sort(Comparator.comparingDouble(Link::similarity).reversed());
    Set<String> following = new HashSet<>();
    Set<String> followed = new HashSet<>();
    links.forEach(
        link -> {
          following.add(link.lower());
          followed.add(link.upper());
        });
    return new Cascade(links, idsNotIn(following, lower), idsNotIn(followed, upper));
  }

  private static List<Link> linksOf(
      OrderedWork work,
      Map<String, Double> vector,
      List<OrderedWork> upper,
      List<Map<String, Double>> upperVectors) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < upper.size(); i++) {
      double similarity = Wording.likeness(vector, upperVectors.get(i));
      if (similarity >= THRESHOLD) {
        List<String> terms = Wording.sharedTerms(work, upper.get(i), vector, SHARED_TERMS);
        links.add(new Link(work.id(), upper.get(i).id(), Math.min(similarity, 1), terms));
      }
    }
    links.sort(Comparator.comparingDouble(Link::similarity).reversed());
    return links.subList(0, Math.min(UPPER_TASKS_OF_ONE, links.size()));
  }

  private static List<String> idsNotIn(Set<String> linked, List<OrderedWork> works) {
    return works.stream().map(OrderedWork::id).filter(id -> !linked.contains(id)).toList();
  }
}
