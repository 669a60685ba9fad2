package corridor.customs.payment;

import corridor.customs.declaration.Declarations;
import corridor.port.Money;
import corridor.service.access.Caller;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.web3j.utils.Numeric;

/** The settlement token: what to tell payers, and how it stands. */
@Component
class TokenRail {
    private final TokenSettings settings;
    private final TokenKey key;
    private final TokenWatch watch;
    private final TokenTable table;
    private final Quotes quotes;
    private final Declarations declarations;
    private final JdbcClient jdbc;

    TokenRail(
            TokenSettings settings,
            TokenKey key,
            TokenWatch watch,
            TokenTable table,
            Quotes quotes,
            Declarations declarations,
            JdbcClient jdbc) {
        this.settings = settings;
        this.key = key;
        this.watch = watch;
        this.table = table;
        this.quotes = quotes;
        this.declarations = declarations;
        this.jdbc = jdbc;
    }

    TokenInstruction instruction(UUID declarationId, Caller caller) {
        declarations.find(declarationId, caller);
        Quote quote = quotes.newest(declarationId, Rail.TOKEN)
                .filter(each -> settings.open())
                .orElseThrow(() -> new NotFound("quote by settlement token of declaration", declarationId));
        return new TokenInstruction(
                settings.chainId(),
                new EvmAddress(settings.contract()).value(),
                key.account().value(),
                "pay(address,uint256,bytes32)",
                Numeric.toHexString(TokenUnits.bytes32(quote.paymentReference())),
                TokenUnits.units(quote.amount()).toString(),
                quote.amount(),
                quote.validUntil(),
                settings.confirmations(),
                table.seen(quote.paymentReference(), watch.last().head(), settings.confirmations()));
    }

    TokenController.Status status() {
        if (!settings.open()) {
            return TokenController.Status.closed();
        }
        TokenWatch.Look look = watch.last();
        return new TokenController.Status(
                true,
                settings.chainId(),
                new EvmAddress(settings.contract()).value(),
                key.account().value(),
                settings.confirmations(),
                look.head() < 0 ? null : look.head(),
                table.last().map(TokenTable.Step::blockNumber).orElse(null),
                look.trouble(),
                table.countReorgs(),
                table.countGone());
    }

    List<TokenController.Gone> gone(Paging paging) {
        return jdbc.sql("""
                        select p.rail_reference, p.receipt_id, r.declaration_id, r.amount, r.currency, r.fate, p.gone_at
                        from token_payment p join receipt r on r.id = p.receipt_id
                        where p.gone_at is not null and (?::text is null or p.rail_reference > ?)
                        order by p.rail_reference limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query((row, n) -> new TokenController.Gone(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        new Money(row.getBigDecimal(4), Currency.getInstance(row.getString(5))),
                        Fate.valueOf(row.getString(6)),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }
}
