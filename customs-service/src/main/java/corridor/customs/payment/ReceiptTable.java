package corridor.customs.payment;

import corridor.port.Money;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every payment that a rail told of, once. */
@Repository
class ReceiptTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that was told before. */
    record Known(UUID id, Money amount, Fate fate, UUID declarationId) {}

    Optional<Known> find(Rail rail, String railReference) {
        return jdbc.sql("select * from receipt where rail = ? and rail_reference = ?")
                .params(rail.name(), railReference)
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        Fate.valueOf(row.getString("fate")),
                        row.getObject("declaration_id", UUID.class)))
                .optional();
    }

    /** Adds what matches nothing. Returns the ids of those that were not there before. */
    Map<Receipt, UUID> addUnmatched(List<Receipt> receipts) {
        Map<UUID, Receipt> ids = new LinkedHashMap<>();
        receipts.forEach(each -> ids.put(Ids.next(), each));
        Set<UUID> added = new HashSet<>(jdbc.sql("""
                        insert into receipt (id, rail, rail_reference, amount, currency, payer, remittance, received_at,
                            recorded_at, fate)
                        select id::uuid, rail, reference, amount, currency, payer, remittance, at::timestamptz, ?, ?
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                            as each (id, rail, reference, amount, currency, payer, remittance, at)
                        on conflict (rail, rail_reference) do nothing returning id""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Fate.UNMATCHED.name(),
                        ids.keySet().stream().map(UUID::toString).toArray(String[]::new),
                        texts(receipts, each -> each.rail().name()),
                        texts(receipts, Receipt::railReference),
                        receipts.stream().map(each -> each.amount().amount()).toArray(BigDecimal[]::new),
                        texts(receipts, each -> each.amount().currency().getCurrencyCode()),
                        texts(receipts, Receipt::payer),
                        texts(receipts, Receipt::remittance),
                        texts(receipts, each -> each.receivedAt().toString()))
                .query(UUID.class)
                .list());
        Map<Receipt, UUID> found = new LinkedHashMap<>();
        ids.forEach((id, receipt) -> {
            if (added.contains(id)) {
                found.put(receipt, id);
            }
        });
        return found;
    }

    private static String[] texts(List<Receipt> receipts, Function<Receipt, String> what) {
        return receipts.stream().map(what).toArray(String[]::new);
    }

    /** Returns false if somebody else has just added it. */
    boolean add(UUID id, Receipt receipt, UUID declarationId, Fate fate) {
        return jdbc.sql("""
                        insert into receipt (id, rail, rail_reference, amount, currency, payer, remittance, received_at,
                            recorded_at, declaration_id, fate) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (rail, rail_reference) do nothing""")
                        .params(
                                id,
                                receipt.rail().name(),
                                receipt.railReference(),
                                receipt.amount().amount(),
                                receipt.amount().currency().getCurrencyCode(),
                                receipt.payer(),
                                receipt.remittance(),
                                receipt.receivedAt().atOffset(ZoneOffset.UTC),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                declarationId,
                                fate.name())
                        .update()
                == 1;
    }
}
