package io.greenprint.queries.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.SharedFiles;
import io.greenprint.queries.identity.IdentityProposals.Firm;
import io.greenprint.queries.identity.IdentityProposals.Grade;
import io.greenprint.queries.identity.IdentityProposals.Proposal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class IdentityProposalsTest {

  @Test
  void aNameIsCorePlaceAndForm() {
    assertThat(FirmName.of("纽威数控装备（苏州）股份有限公司")).isEqualTo(new FirmName("纽威数控装备", "苏州", "股份有限公司"));
    assertThat(FirmName.of("云岚甲电子有限责任公司").form()).isEqualTo("有限公司");
    assertThat(FirmName.of("Sample Company Co., Ltd.").core()).isEqualTo("samplecompany");
  }

  @Test
  void whatDiffersByAWordIsProposedAndTwoCodesNever() {
    List<Firm> firms =
        List.of(
            firm("1", "云岚精密机械有限公司", null),
            firm("2", "云岚精密机械有限责任公司", null),
            firm("3", "云岚精密机械股份有限公司", "CODE1"),
            firm("4", "云岚精密机械股份有限公司", "CODE2"));

    assertThat(IdentityProposals.of(firms, Set.of(Set.of("1", "3"))))
        .extracting(proposal -> Set.of(proposal.firm().id(), proposal.other().id()))
        .contains(Set.of("1", "2"), Set.of("2", "3"))
        .doesNotContain(Set.of("3", "4"), Set.of("1", "3"));
  }

  @Test
  void firmsOfOneGroupInTwoPlacesAreNotLikelyOne() {
    List<Proposal> proposals =
        IdentityProposals.of(
            List.of(firm("1", "甲乙装备（苏州）有限公司", null), firm("2", "甲乙装备（昆山）有限公司", null)), Set.of());

    assertThat(proposals).extracting(Proposal::score).allMatch(score -> score < 0.8);
  }

  /** Renamed firms of the shared folder: by name alone, and with their stock codes. */
  @Test
  void renamedFirmsAreMeasured(TestReporter report) throws IOException {
    List<String> lines = Files.readAllLines(SharedFiles.of("supply-chain/same-code-two-names.tsv"));
    List<Firm> byName = new ArrayList<>();
    List<Firm> byCode = new ArrayList<>();
    Map<String, String> codeOf = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      String id = String.valueOf(i);
      codeOf.put(id, fields[0]);
      byName.add(firm(id, fields[2], null));
      byCode.add(new Firm(id, fields[2], null, Set.of("stock:" + fields[0])));
    }

    String name = measured(IdentityProposals.of(byName, Set.of()), codeOf);
    String code = measured(IdentityProposals.of(byCode, Set.of()), codeOf);
    report.publishEntry("by name alone", name);
    report.publishEntry("with stock codes", code);
    assertThat(wrong(IdentityProposals.of(byName, Set.of()), codeOf)).isZero();
    assertThat(wrong(IdentityProposals.of(byCode, Set.of()), codeOf)).isZero();
  }

  private static String measured(List<Proposal> proposals, Map<String, String> codeOf) {
    Map<String, Long> groups = new HashMap<>();
    codeOf.values().forEach(code -> groups.merge(code, 1L, Long::sum));
    long pairs = groups.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    long right = proposals.stream().filter(one -> isOne(one, codeOf)).count();
    return "%d proposals, %d right: precision %.2f, recall %.2f of %d pairs; %d likely, %d of them wrong"
        .formatted(
            proposals.size(),
            right,
            (double) right / Math.max(1, proposals.size()),
            (double) right / pairs,
            pairs,
            proposals.stream().filter(one -> one.grade() == Grade.LIKELY).count(),
            wrong(proposals, codeOf));
  }

  private static long wrong(List<Proposal> proposals, Map<String, String> codeOf) {
    return proposals.stream()
        .filter(one -> one.grade() == Grade.LIKELY && !isOne(one, codeOf))
        .count();
  }

  private static boolean isOne(Proposal one, Map<String, String> codeOf) {
    return codeOf.getOrDefault(one.firm().id(), "").equals(codeOf.get(one.other().id()));
  }

  private static Firm firm(String id, String name, @Nullable String code) {
    return new Firm(id, name, code, Set.of());
  }
}
