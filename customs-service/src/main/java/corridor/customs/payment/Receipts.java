package corridor.customs.payment;

import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Status;
import corridor.port.Money;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes in what rails tell of. Money that has moved is never refused: it settles its declaration, or it waits in suspense
 * under the name of the reason. Told again, it changes nothing.
 */
@Component
class Receipts {
    private final ReceiptTable table;
    private final Quotes quotes;
    private final Suspense suspense;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Settling settling;

    Receipts(
            ReceiptTable table,
            Quotes quotes,
            Suspense suspense,
            Declarations declarations,
            Ledger ledger,
            Settling settling) {
        this.table = table;
        this.quotes = quotes;
        this.suspense = suspense;
        this.declarations = declarations;
        this.ledger = ledger;
        this.settling = settling;
    }

    /**
     * Takes many, in their order. Those that carry no reference of ours need nobody's attention and are written together,
     * in a handful of statements however many they are. To be called in a transaction.
     */
    List<Taken> takeAll(List<Receipt> told, String by) {
        Map<Receipt, Taken> together = takeUnmatched(unmatched(told), by);
        return told.stream()
                .map(each -> {
                    Taken taken = together.remove(each);
                    return taken == null ? take(each, by) : taken;
                })
                .toList();
    }

    /** Each once, and only what no rail or declarant has told of before. */
    private List<Receipt> unmatched(List<Receipt> told) {
        List<Receipt> plain = told.stream()
                .filter(each -> CreditorReference.in(each.remittance()).isEmpty()
                        && CreditorReference.in(each.endToEndId()).isEmpty())
                .collect(Collectors.toMap(
                        each -> each.rail() + ":" + each.railReference(),
                        each -> each,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        Set<String> known = ledger.usedAmong(plain);
        return plain.stream()
                .filter(each -> !known.contains(each.railReference())
                        && !(each.endToEndId() != null && known.contains(each.endToEndId())))
                .toList();
    }

    private Map<Receipt, Taken> takeUnmatched(List<Receipt> unmatched, String by) {
        Map<Receipt, Taken> taken = new LinkedHashMap<>();
        if (!unmatched.isEmpty()) {
            table.addUnmatched(unmatched)
                    .forEach((receipt, id) -> taken.put(receipt, Taken.of(receipt, id, Fate.UNMATCHED, null, false)));
            ledger.bookReceipts(List.copyOf(taken.keySet()), by);
            suspense.addUnmatched(List.copyOf(taken.values()));
        }
        return taken;
    }

    /** To be called in a transaction. */
    Taken take(Receipt receipt, String by) {
        Optional<ReceiptTable.Known> before = table.find(receipt.rail(), receipt.railReference());
        if (before.isPresent()) {
            return known(receipt, before.get());
        }
        Optional<UUID> told = ledger.toldBefore(receipt);
        Optional<Quote> quote = told.isPresent()
                ? Optional.empty()
                : Stream.of(receipt.remittance(), receipt.endToEndId())
                        .flatMap(text -> CreditorReference.in(text).stream())
                        .flatMap(reference -> quotes.find(reference).stream())
                        .findFirst();
        Optional<Declaration> declaration = quote.map(each -> declarations.lock(each.declarationId()));
        Fate fate = told.isPresent()
                ? Fate.CONFIRMED
                : quote.map(each -> fate(receipt, each, declaration.orElseThrow()))
                        .orElse(Fate.UNMATCHED);
        UUID declarationId = told.orElse(quote.map(Quote::declarationId).orElse(null));
        UUID id = Ids.next();
        if (!table.add(id, receipt, declarationId, fate)) {
            return known(
                    receipt, table.find(receipt.rail(), receipt.railReference()).orElseThrow());
        }
        if (fate != Fate.CONFIRMED) {
            ledger.bookReceipt(receipt, declarationId, by);
            apply(id, receipt, fate, quote.orElse(null), declaration.orElse(null), by);
        }
        return Taken.of(receipt, id, fate, declarationId, false);
    }

    private Fate fate(Receipt receipt, Quote quote, Declaration declaration) {
        if (!receipt.amount().currency().equals(quote.amount().currency())) {
            return Fate.WRONG_CURRENCY;
        }
        if (declaration.status() == Status.CANCELLED) {
            return Fate.CANCELLED;
        }
        if (declaration.status() != Status.ASSESSED && !declaration.isSecured()) {
            return Fate.DOUBLE;
        }
        if (!declaration.amountDue().equals(quote.amountDue())) {
            return Fate.SUPERSEDED;
        }
        if (receipt.receivedAt().isAfter(quote.validUntil())) {
            return Fate.LATE;
        }
        BigDecimal together = receipt.amount().amount().add(suspense.shortFor(quote));
        int difference = together.compareTo(quote.amount().amount());
        return difference < 0 ? Fate.SHORT : difference == 0 ? Fate.PAID : Fate.OVER;
    }

    private void apply(UUID id, Receipt receipt, Fate fate, Quote quote, Declaration declaration, String by) {
        switch (fate) {
            case PAID, OVER -> {
                Money together = receipt.amount()
                        .plus(new Money(suspense.shortFor(quote), quote.amount().currency()));
                suspense.useShortFor(quote);
                if (fate == Fate.OVER) {
                    suspense.add(id, quote, fate, together.minus(quote.amount()));
                }
                settling.settle(declaration, quote, receipt, by);
            }
            default -> suspense.add(id, quote, fate, receipt.amount());
        }
    }

    private static Taken known(Receipt receipt, ReceiptTable.Known known) {
        if (!known.amount().equals(receipt.amount())) {
            throw new RailRefused(
                    "the payment " + receipt.railReference() + " was told before with " + known.amount()
                            + ", and now with " + receipt.amount(),
                    "ask the bank which of the two it is; one reference is one payment");
        }
        return Taken.of(receipt, known.id(), known.fate(), known.declarationId(), true);
    }
}
