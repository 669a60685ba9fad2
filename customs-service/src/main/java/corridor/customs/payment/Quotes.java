package corridor.customs.payment;

import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.PaymentRefused;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tariffs;
import corridor.port.Money;
import corridor.service.access.Caller;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what to pay and under which reference, and keeps to it until the quote runs out. */
@Component
@Transactional
class Quotes {
    private static final Currency RUPEES = Currency.getInstance("PKR");

    private final Declarations declarations;
    private final Tariffs tariffs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TokenSettings token;

    Quotes(Declarations declarations, Tariffs tariffs, JdbcClient jdbc, Clock clock, TokenSettings token) {
        this.declarations = declarations;
        this.tariffs = tariffs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.token = token;
    }

    Quote make(UUID declarationId, Rail rail, Caller caller) {
        Declaration declaration = declarations.find(declarationId, caller);
        declaration.mustBePayable();
        mustBeOpen(rail);
        Instant now = clock.instant();
        UUID id = Ids.next();
        BigDecimal rate = rupeesPerOne(rail);
        Quote quote = new Quote(
                id,
                declarationId,
                CreditorReference.of(id).value(),
                rail,
                rail.priceOf(declaration.amountDue().amount(), rate),
                declaration.amountDue(),
                rate,
                now,
                now.plus(rail.quoteHolds()));
        jdbc.sql("""
                        insert into payment_quote (id, declaration_id, reference, rail, amount, currency, amount_due,
                            rupees_per_one, made_at, valid_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        quote.quoteId(),
                        quote.declarationId(),
                        quote.paymentReference(),
                        rail.name(),
                        quote.amount().amount(),
                        rail.currency().getCurrencyCode(),
                        quote.amountDue().amount(),
                        rate,
                        quote.madeAt().atOffset(ZoneOffset.UTC),
                        quote.validUntil().atOffset(ZoneOffset.UTC))
                .update();
        return quote;
    }

    Optional<Quote> find(CreditorReference reference) {
        return jdbc.sql("select * from payment_quote where reference = ?")
                .param(reference.value())
                .query(Quotes::row)
                .optional();
    }

    Optional<Quote> newest(UUID declarationId, Rail rail) {
        return jdbc.sql("select * from payment_quote where declaration_id = ? and rail = ? order by id desc limit 1")
                .params(declarationId, rail.name())
                .query(Quotes::row)
                .optional();
    }

    private void mustBeOpen(Rail rail) {
        if (rail == Rail.TOKEN && !token.open()) {
            throw new PaymentRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "rail",
                    "customs takes no settlement tokens here",
                    "pay by BANK or BANK_CNY");
        }
    }

    private BigDecimal rupeesPerOne(Rail rail) {
        if (rail.currency().equals(RUPEES)) {
            return BigDecimal.ONE;
        }
        Tariff tariff = tariffs.current();
        LocalDate day = tariff.edition().dateOf(clock.instant());
        return tariff.exchangeRate(rail.currency().getCurrencyCode(), day)
                .orElseThrow(() -> new PaymentRefused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "rail",
                        "customs has no exchange rate for " + rail.currency() + " on " + day,
                        "pay by another rail, or ask customs to publish the rate"))
                .rupees();
    }

    private static Quote row(ResultSet row, int number) throws SQLException {
        Rail rail = Rail.valueOf(row.getString("rail"));
        return new Quote(
                row.getObject("id", UUID.class),
                row.getObject("declaration_id", UUID.class),
                row.getString("reference"),
                rail,
                new Money(row.getBigDecimal("amount"), rail.currency()),
                new Money(row.getBigDecimal("amount_due"), RUPEES),
                row.getBigDecimal("rupees_per_one"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }
}
