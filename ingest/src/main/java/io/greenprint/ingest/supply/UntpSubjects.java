package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the subjects of UNTP credentials state. A claim is an item that its company discloses, under
 * the topic's name; an assessment by a third party is a certificate, one by the party itself is a
 * claim.
 */
final class UntpSubjects {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SupplyOutput out;
  private final TraceParties parties;
  private final TraceEvents events;
  private final Set<String> disclosed = new HashSet<>();
  private int row;

  UntpSubjects(SupplyOutput out) {
    this.out = out;
    parties = new TraceParties(out);
    events = new TraceEvents(out, parties);
  }

  /** Keeps or refuses a subject of a credential; the credential itself where it is bare. */
  void take(JsonNode credential, JsonNode subject) {
    Place place = Place.row(++row);
    if (TraceEvents.isEvent(subject)) {
      events.take(subject);
      return;
    }
    out.row();
    JsonNode facility = subject.has("facility") ? subject.path("facility") : subject;
    JsonNode product = subject.has("product") ? subject.path("product") : subject;
    if (subject.has("assessment") || subject.has("assessments")) {
      attestation(credential, subject, place);
    } else if (subject.has("facility") || facility.has("operatedByParty")) {
      facility(facility, subject, place);
    } else if (subject.has("product") || product.has("producedByParty")) {
      passport(credential, product, subject, place);
    } else if (subject.has("registeredId") && parties.keep(subject, place) != null) {
      return; // an identity anchor says who somebody is, nothing more
    } else {
      out.refuse(
          place,
          "subject-unknown",
          "不是产品护照、设施记录、符合性声明、追溯事件或身份锚",
          "neither passport, facility record, conformity, event nor identity anchor",
          "请核对凭证类型",
          "check the type of the credential");
    }
  }

  private void facility(JsonNode facility, JsonNode subject, Place place) {
    String id = JsonValues.text(facility, "id", "registeredId", "name");
    if (id == null) {
      incomplete(place, "设施没有标识", "the facility has no id");
      return;
    }
    String operator = parties.keep(facility.path("operatedByParty"), place);
    site(id, facility, operator, place);
    claims(operator, subject, place);
  }

  private void site(String id, JsonNode facility, @Nullable String operator, Place place) {
    JsonNode address = facility.path("address");
    List<String> parts = new ArrayList<>();
    for (String part : List.of("streetAddress", "addressLocality", "addressRegion", "postalCode")) {
      String text = JsonValues.text(address, part);
      if (text != null) {
        parts.add(text);
      }
    }
    out.fact(
        new Site(
            id,
            Objects.requireNonNullElse(JsonValues.text(facility, "name"), id),
            operator,
            JsonValues.text(facility, "countryOfOperation"),
            parts.isEmpty() ? null : String.join(", ", parts),
            place));
  }

  private void passport(JsonNode credential, JsonNode product, JsonNode subject, Place place) {
    String id = JsonValues.text(product, "id", "registeredId");
    String name = JsonValues.text(product, "name");
    if (id == null || name == null) {
      incomplete(place, "产品没有标识或名称", "the product has no id or no name");
      return;
    }
    String maker = parties.keep(product.path("producedByParty"), place);
    JsonNode facility = product.path("producedAtFacility");
    String site = JsonValues.text(facility, "id", "registeredId");
    if (site != null) {
      site(site, facility, maker, place);
    }
    JsonNode scorecard = subject.path("emissionsScorecard");
    out.fact(new Product(id, name, maker, JsonValues.text(scorecard, "declaredUnit"), null, place));
    BigDecimal footprint = JsonValues.decimal(scorecard, place, out, "carbonFootprint");
    if (footprint != null) {
      out.fact(footprint(credential, product, id, name, maker, scorecard, footprint, place));
    }
    claims(maker, subject, place);
  }

  private ProductFootprint footprint(
      JsonNode credential,
      JsonNode product,
      String id,
      String name,
      @Nullable String maker,
      JsonNode scorecard,
      BigDecimal footprint,
      Place place) {
    if ("None".equals(JsonValues.text(scorecard, "operationalScope"))) {
      out.doubt(
          place,
          "footprint-without-scope",
          "碳足迹没有注明核算边界",
          "the footprint does not say what it covers",
          "请供应商注明从摇篮到大门或到坟墓",
          "ask for cradle-to-gate or cradle-to-grave");
    }
    BigDecimal primary = JsonValues.decimal(scorecard, place, out, "primarySourcedRatio");
    JsonNode party = product.path("producedByParty");
    String company = JsonValues.text(party, "name");
    String companyId = JsonValues.text(party, "id");
    return new ProductFootprint(
        Objects.requireNonNullElse(JsonValues.text(credential, "id"), id),
        maker,
        company == null ? "" : company,
        companyId == null ? List.of() : List.of(companyId),
        name,
        List.of(id),
        Objects.requireNonNullElse(JsonValues.text(scorecard, "declaredUnit"), "C62"),
        BigDecimal.ONE,
        footprint,
        null,
        primary == null ? null : primary.multiply(HUNDRED),
        List.of(),
        JsonValues.day(credential, place, out, "validFrom"),
        JsonValues.day(credential, place, out, "validUntil"),
        true,
        null,
        "untp",
        place);
  }

  private void claims(@Nullable String company, JsonNode subject, Place place) {
    if (company == null) {
      return;
    }
    Set<String> topics = new TreeSet<>();
    for (String list :
        List.of("conformityClaim", "conformityClaims", "conformityDeclarations", "claims")) {
      for (JsonNode claim : JsonValues.list(subject.path(list))) {
        String topic = JsonValues.text(claim, "conformityTopic", "sustainabilityTopic", "topic");
        if (topic != null) {
          topics.add(topic);
        }
      }
    }
    topics.forEach(topic -> disclose(company, topic, place));
  }

  private void disclose(String company, String topic, Place place) {
    if (disclosed.add(company + "\n" + topic)) {
      out.fact(new DisclosedItem(company, topic, place));
    }
  }

  private void attestation(JsonNode credential, JsonNode subject, Place place) {
    String holder = parties.keep(subject.path("issuedToParty"), place);
    List<JsonNode> conforming = new ArrayList<>();
    Set<String> topics = new TreeSet<>();
    List<JsonNode> all = new ArrayList<>(JsonValues.list(subject.path("assessment")));
    all.addAll(JsonValues.list(subject.path("assessments")));
    for (JsonNode assessment : all) {
      if (assessment.path("conformance").asBoolean(assessment.path("compliance").asBoolean(true))) {
        conforming.add(assessment);
        String topic = JsonValues.text(assessment, "conformityTopic");
        if (topic != null) {
          topics.add(topic);
        }
      }
    }
    if (holder == null || conforming.isEmpty()) {
      out.refuse(
          place,
          holder == null ? "holder-missing" : "not-conforming",
          holder == null ? "没有注明颁发给谁" : "评估结论均为不符合，不构成证书",
          holder == null
              ? "nobody is named to whom it was issued"
              : "no assessment says that it conforms, so it is no certificate",
          "请核对符合性凭证",
          "check the conformity credential");
      return;
    }
    if ("Self".equals(JsonValues.text(subject, "assessorLevel"))) {
      topics.forEach(topic -> disclose(holder, topic, place));
      out.doubt(
          place,
          "self-assessed",
          "自我评估，只作为企业声明，不作为证书",
          "a self-assessment: it counts as a claim, not as a certificate",
          "请提供第三方证书",
          "ask for a certificate of a third party");
      return;
    }
    out.fact(certificate(credential, subject, holder, conforming, place));
  }

  private Certificate certificate(
      JsonNode credential,
      JsonNode subject,
      String holder,
      List<JsonNode> conforming,
      Place place) {
    Set<String> products = assessed(conforming, "assessedProduct", "product", place);
    Set<String> facilities = assessed(conforming, "assessedFacility", "facility", place);
    LocalDate from = JsonValues.day(credential, place, out, "validFrom");
    return new Certificate(
        holder,
        Objects.requireNonNullElse(
            JsonValues.text(subject.path("scope"), "name"),
            Objects.requireNonNullElse(JsonValues.text(subject, "name"), "conformity")),
        products.isEmpty() ? null : String.join("; ", products),
        facilities.isEmpty() ? null : String.join("; ", facilities),
        JsonValues.text(subject, "id"),
        JsonValues.text(credential.path("issuer"), "name", "id"),
        from,
        JsonValues.day(credential, place, out, "validUntil"),
        null,
        place);
  }

  /** Names of what was assessed; a body that did not check the ids is told. */
  private Set<String> assessed(List<JsonNode> assessments, String list, String inner, Place place) {
    Set<String> names = new TreeSet<>();
    boolean unverified = false;
    for (JsonNode assessment : assessments) {
      for (JsonNode entry : JsonValues.list(assessment.path(list))) {
        JsonNode thing = entry.has(inner) ? entry.path(inner) : entry;
        String name = JsonValues.text(thing, "name", "id");
        if (name != null) {
          names.add(name);
        }
        unverified |= entry.has("IDverifiedByCAB") && !entry.path("IDverifiedByCAB").asBoolean();
      }
    }
    if (unverified) {
      out.doubt(
          place,
          "id-not-verified",
          "认证机构没有核对被评估对象的标识",
          "the assessor did not verify the ids of what it assessed",
          "请核对证书对象与产品或设施是否一致",
          "check that the certificate is of this product or facility");
    }
    return names;
  }

  private void incomplete(Place place, String zh, String en) {
    out.refuse(place, "credential-incomplete", zh, en, "请对方补全", "ask the sender to complete it");
  }
}
