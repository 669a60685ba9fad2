package corridor.customs.payment;

import corridor.port.Money;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
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
