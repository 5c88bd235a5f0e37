package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.ChainRelation.Kind;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.ingest.supply.Sheet.Line;
import io.greenprint.ingest.values.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tables of knowledge graphs (TSV, CSV), told by their whole header row: products and materials,
 * industries, listed firms, dated triples, payments. Their shapes are in {@code
 * knowledge-tables.tsv}.
 */
public final class KnowledgeTable implements SupplyFormat {

  private static final List<String[]> SHAPES = TsvResource.lines("knowledge-tables.tsv");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd");

  @Override
  public String kind() {
    return "knowledge-graph";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.firstRows().stream().limit(1).anyMatch(line -> shape(line).isPresent());
  }

  private static Optional<String[]> shape(Line line) {
    String header = String.join(",", line.cells());
    return SHAPES.stream().filter(shape -> shape[0].equalsIgnoreCase(header)).findFirst();
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    Rows rows = new Rows(out);
    Sheet.read(file, out, rows::line);
  }

  /** The rows of one table. */
  private static final class Rows {

    private final SupplyOutput out;
    private final FileEnterprises enterprises;
    private final KnowledgeRows knowledge;
    private String @Nullable [] shape;
    private List<String> header = List.of();

    Rows(SupplyOutput out) {
      this.out = out;
      enterprises = new FileEnterprises(out);
      knowledge = new KnowledgeRows(out, enterprises);
    }

    void line(Line line) {
      String[] known = shape;
      if (known == null) {
        shape = shape(line).orElse(null);
        header = line.cells();
        return;
      }
      out.row();
      Place place = new Place(line.sheet(), line.number(), null);
      String subject = cell(line, known[2]);
      String object = cell(line, known[3]);
      if (subject.isBlank() || (!known[3].isEmpty() && object.isBlank())) {
        out.refuse(place, "cell-empty", "缺少名称", "a name is missing", "请核对来源", "check the source");
        return;
      }
      take(known, line, subject, object, place);
    }

    private void take(String[] known, Line line, String subject, String object, Place place) {
      String code = cell(line, known[4]);
      String stock = code.isBlank() ? null : code;
      LocalDate on = day(cell(line, known[5]), place);
      switch (known[1]) {
        case "RELATION" -> knowledge.triple(subject, cell(line, "relation"), object, on, place);
        case "ENTERPRISE" -> knowledge.firm(subject, stock, place);
        case "INDUSTRY" ->
            knowledge.relation(Kind.NARROWER_THAN, subject, "行业", null, null, null, place);
        case "PAYMENT" -> payment(line, known, subject, object, on, place);
        default ->
            knowledge.relation(
                Kind.valueOf(known[1]), subject, object, stock, on, number(line, known[6]), place);
      }
    }

    private void payment(
        Line line,
        String[] known,
        String payer,
        String payee,
        @Nullable LocalDate on,
        Place place) {
      BigDecimal amount = number(line, known[6]);
      if (on == null || amount == null || amount.signum() <= 0) {
        out.refuse(
            place,
            "payment-incomplete",
            "付款没有日期，或金额不大于 0",
            "the payment has no date, or its amount is not above 0",
            "请核对来源",
            "check the source");
        return;
      }
      out.fact(
          new Purchase(
              enterprises.keep(payer, null, place),
              enterprises.keep(payee, null, place),
              null,
              on,
              new Money(amount, Money.UNSPECIFIED, on.getYear()),
              null,
              LinkKind.PAYMENT,
              place));
    }

    private String cell(Line line, String column) {
      int at =
          header.stream()
              .map(h -> h.toLowerCase(Locale.ROOT))
              .toList()
              .indexOf(column.toLowerCase(Locale.ROOT));
      return at < 0 || at >= line.cells().size() ? "" : line.cells().get(at);
    }

    private @Nullable BigDecimal number(Line line, String column) {
      String written = column.isEmpty() ? "" : cell(line, column);
      return written.matches("[+-]?\\d+(\\.\\d+)?(?:[eE][+-]?\\d+)?")
          ? new BigDecimal(written)
          : null;
    }

    private @Nullable LocalDate day(String written, Place place) {
      if (written.isBlank()) {
        return null;
      }
      Optional<LocalDate> day = Dates.parse(written);
      if (day.isPresent()) {
        return day.get();
      }
      try {
        return LocalDate.parse(written, COMPACT);
      } catch (DateTimeParseException e) {
        out.doubt(
            place,
            "date-unreadable",
            "日期无法识别：" + written,
            "a date cannot be read: " + written,
            "日期写作 YYYY-MM-DD",
            "write dates as YYYY-MM-DD");
        return null;
      }
    }
  }
}
