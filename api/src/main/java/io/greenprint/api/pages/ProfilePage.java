package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.ProfileService;
import io.greenprint.api.graphql.ProfileService.FirmProfile;
import io.greenprint.api.graphql.Views;
import io.greenprint.api.pages.EvidenceLinks.Place;
import io.greenprint.graph.profile.ProfileFact;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.profile.Clause;
import io.greenprint.queries.profile.Judgement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /enterprises/ID/profile}: a dozen facts of a firm, which frameworks and clauses bind it by
 * them, and what separates it from the next title.
 */
@Controller
class ProfilePage {

  /** Clauses shown of each outcome; the rest by GraphQL and export. */
  private static final int SHOWN = 60;

  private final Views views;
  private final ProfileService profiles;
  private final EvidenceLinks links;

  ProfilePage(Views views, ProfileService profiles, EvidenceLinks links) {
    this.views = views;
    this.profiles = profiles;
    this.links = links;
  }

  @GetMapping("/enterprises/{id}/profile")
  String profile(
      @PathVariable String id,
      @RequestParam(defaultValue = "APPLIES") Judgement.State state,
      Caller caller,
      Model model) {
    View view = views.view(null);
    FirmProfile firm = profiles.profile(view, caller, id);
    List<Clause> clauses = profiles.clauses(view, firm, null);
    List<Clause> shown =
        clauses.stream()
            .filter(clause -> clause.judgement().state() == state)
            .limit(SHOWN)
            .toList();
    Map<Long, Place> places =
        links.of(
            view, shown.stream().map(clause -> clause.evidence().reading()).distinct().toList());
    model.addAttribute("enterprise", firm.enterprise());
    model.addAttribute("known", firm.profile().facts());
    model.addAttribute("facts", profiles.facts());
    model.addAttribute("bindings", profiles.bindings(firm));
    model.addAttribute("ladders", profiles.climbs(view, firm));
    model.addAttribute("readiness", profiles.readiness(view, firm));
    model.addAttribute("state", state);
    model.addAttribute("states", Judgement.State.values());
    model.addAttribute(
        "counts",
        clauses.stream()
            .collect(
                Collectors.groupingBy(
                    clause -> clause.judgement().state(), Collectors.counting())));
    model.addAttribute("clauses", shown);
    model.addAttribute("places", places);
    return "profile";
  }

  /** Records a fact; several values stand between commas. */
  @PostMapping("/enterprises/{id}/profile")
  String say(
      @PathVariable String id,
      @RequestParam String fact,
      @RequestParam(defaultValue = "") List<String> values,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam String source,
      @RequestParam(defaultValue = "APPLIES") Judgement.State state,
      Caller caller) {
    List<String> said =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split("[,，、;；]")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    profiles.say(views.view(null), caller, id, new ProfileFact(fact, said, asOf, source));
    return "redirect:/enterprises/{id}/profile?state=" + state;
  }
}
