package corridor.customs.reporting;

import corridor.customs.reporting.TaxReport.Authority;
import corridor.customs.reporting.TaxReport.OfAuthority;
import corridor.customs.reporting.TaxReport.OfTax;
import corridor.customs.tariff.Tax;
import corridor.service.paging.Paging;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the books. A payment settles a whole declaration, so it settles each of its taxes. */
@Repository
class TaxReports {
    private static final String ASSESSED = """
            select substr(p.account, 5) as tax,
                coalesce(sum(-p.amount) filter (where t.made_at < :start), 0) as before,
                coalesce(sum(-p.amount) filter (where t.made_at >= :start and p.amount < 0), 0) as assessed,
                coalesce(sum(p.amount) filter (where t.made_at >= :start and p.amount > 0), 0) as withdrawn
            from ledger_posting p join ledger_transaction t on t.id = p.transaction_id
            where p.account like 'tax:%' and t.made_at < :end group by 1""";
    private static final String COLLECTED = """
            select substr(p.account, 5) as tax,
                coalesce(sum(-p.amount) filter (where paid.made_at < :start), 0) as before,
                coalesce(sum(-p.amount) filter (where paid.made_at >= :start), 0) as collected
            from ledger_transaction paid
            join ledger_transaction t on t.declaration_id = paid.declaration_id and t.made_at <= paid.made_at
            join ledger_posting p on p.transaction_id = t.id and p.account like 'tax:%'
            where paid.what = 'PAID' and paid.made_at < :end
              and not exists (
                select from ledger_transaction earlier
                where earlier.declaration_id = paid.declaration_id and earlier.what = 'PAID'
                  and earlier.made_at < paid.made_at and earlier.made_at >= t.made_at)
            group by 1""";
    private static final String BY_DECLARANTS = """
            select coalesce(sum(-p.amount), 0) from ledger_transaction t
            join ledger_posting p on p.transaction_id = t.id and p.account like 'owed-by:%'
            where t.what = 'PAID' and t.made_at >= :start and t.made_at < :end""";

    private final JdbcClient jdbc;

    TaxReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A posting of the books, for who wants to add up for himself. */
    record Entry(
            UUID transactionId,
            int position,
            UUID declarationId,
            String what,
            OffsetDateTime at,
            String account,
            BigDecimal amount,
            String currency) {}

    TaxReport report(Days days) {
        Map<Tax, OfTax> taxes = new EnumMap<>(Tax.class);
        Arrays.stream(Tax.values()).forEach(tax -> taxes.put(tax, none(tax)));
        asked(ASSESSED, days).query(row -> {
            Tax tax = Tax.valueOf(row.getString("tax"));
            BigDecimal before = row.getBigDecimal("before");
            BigDecimal assessed = row.getBigDecimal("assessed");
            BigDecimal withdrawn = row.getBigDecimal("withdrawn");
            taxes.merge(
                    tax, line(tax, before, assessed, withdrawn, BigDecimal.ZERO), (one, other) -> sum(tax, one, other));
        });
        asked(COLLECTED, days).query(row -> {
            Tax tax = Tax.valueOf(row.getString("tax"));
            BigDecimal before = row.getBigDecimal("before").negate();
            BigDecimal collected = row.getBigDecimal("collected");
            taxes.merge(
                    tax,
                    line(tax, before, BigDecimal.ZERO, BigDecimal.ZERO, collected),
                    (one, other) -> sum(tax, one, other));
        });
        List<OfAuthority> authorities = Arrays.stream(Authority.values())
                .map(authority -> of(authority, taxes))
                .toList();
        return new TaxReport(
                days.from(),
                days.to(),
                days.zone().getId(),
                "PKR",
                authorities,
                authorities.stream().map(each -> each.all().collected()).reduce(BigDecimal.ZERO, BigDecimal::add),
                asked(BY_DECLARANTS, days).query(BigDecimal.class).single());
    }

    List<Entry> entries(Days days, Paging paging) {
        String[] after = paging.after() == null
                ? new String[] {null, "0"}
                : paging.after().split("/", -1);
        return asked("""
                        select t.id, p.position, t.declaration_id, t.what, t.made_at, p.account, p.amount, p.currency
                        from ledger_transaction t join ledger_posting p on p.transaction_id = t.id
                        where t.made_at >= :start and t.made_at < :end
                          and (:id::uuid is null or (t.id, p.position) > (:id::uuid, :position))
                        order by t.id, p.position limit :most""", days)
                .param("id", after[0])
                .param("position", Integer.parseInt(after[1]))
                .param("most", paging.toRead())
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getObject("declaration_id", UUID.class),
                        row.getString("what"),
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getString("account"),
                        row.getBigDecimal("amount"),
                        row.getString("currency")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Days days) {
        return jdbc.sql(sql).param("start", days.start()).param("end", days.end());
    }

    private static OfAuthority of(Authority authority, Map<Tax, OfTax> taxes) {
        List<OfTax> own = taxes.entrySet().stream()
                .filter(each -> Authority.of(each.getKey()) == authority)
                .map(Map.Entry::getValue)
                .toList();
        return new OfAuthority(
                authority,
                authority.title(),
                own,
                own.stream().reduce(OfTax::plus).orElseThrow());
    }

    private static OfTax none(Tax tax) {
        return line(tax, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static OfTax line(
            Tax tax, BigDecimal opening, BigDecimal assessed, BigDecimal withdrawn, BigDecimal collected) {
        BigDecimal closing = opening.add(assessed).subtract(withdrawn).subtract(collected);
        return new OfTax(tax, tax.title(), opening, assessed, withdrawn, collected, closing);
    }

    private static OfTax sum(Tax tax, OfTax one, OfTax other) {
        OfTax sum = one.plus(other);
        return new OfTax(
                tax, tax.title(), sum.opening(), sum.assessed(), sum.withdrawn(), sum.collected(), sum.closing());
    }
}
