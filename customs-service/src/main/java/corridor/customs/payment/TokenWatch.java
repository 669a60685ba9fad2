package corridor.customs.payment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the chain, and takes what is final. Each payment is taken in a transaction of its own, and how far was read is kept
 * after them: whoever dies in between reads again, and what was taken stays taken once. What is not final is shown and not
 * counted. The chain may drop it; only if it drops what was final, goods may have left for it, and that is told loudly.
 */
@Component
class TokenWatch {
    /** As which it stands in the books. */
    static final String BY = "token-rail";

    private static final Logger LOG = LoggerFactory.getLogger(TokenWatch.class);
    private static final int STEPS_AT_ONCE = 200;

    private final TokenSettings settings;
    private final TokenChain chain;
    private final TokenKey key;
    private final TokenTable table;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final AtomicReference<Look> last = new AtomicReference<>(new Look(-1, "not asked yet"));

    TokenWatch(
            TokenSettings settings,
            TokenChain chain,
            TokenKey key,
            TokenTable table,
            Receipts receipts,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.settings = settings;
        this.chain = chain;
        this.key = key;
        this.table = table;
        this.receipts = receipts;
        this.transaction = transaction;
        if (settings.open()) {
            meters.gauge("corridor.customs.token.payments.gone", table, TokenTable::countGone);
            meters.gauge(
                    "corridor.customs.token.node.trouble",
                    last,
                    look -> look.get().trouble() == null ? 0 : 1);
        }
    }

    /** What this instance saw when it last looked; no trouble if {@code trouble} is null. */
    record Look(long head, String trouble) {}

    Look last() {
        return last.get();
    }

    @Scheduled(fixedDelayString = "${corridor.customs.token.look-every:PT2S}")
    void look() {
        if (!settings.open()) {
            return;
        }
        try {
            last.set(new Look(read(), null));
        } catch (ChainTrouble trouble) {
            Look before = last.getAndUpdate(look -> new Look(look.head(), trouble.getMessage()));
            if (!trouble.getMessage().equals(before.trouble())) {
                LOG.warn("The settlement token's chain: {}. It is asked again.", trouble.getMessage());
            }
        }
    }

    private long read() {
        chain.mustBeOurs();
        TokenChain.Block head = chain.head();
        Optional<TokenTable.Step> step = table.last();
        if (step.isPresent() && isDropped(step.get(), head)) {
            rewind(step.get());
            step = table.last();
        }
        long from = step.map(each -> each.blockNumber() + 1).orElse(settings.fromBlock());
        long isFinal = head.number() - settings.confirmations() + 1;
        while (from <= isFinal) {
            long to = Math.min(isFinal, from + settings.blocksAtOnce() - 1);
            TokenChain.Block end = there(to);
            chain.transfersTo(key.account(), from, to).forEach(this::take);
            if (!there(to).hash().equals(end.hash())) {
                throw new ChainTrouble("block " + to + " has changed while it was read");
            }
            transaction.executeWithoutResult(status -> table.moveTo(end));
            from = to + 1;
        }
        List<TokenSighting> open =
                from > head.number() ? List.of() : chain.transfersTo(key.account(), from, head.number());
        transaction.executeWithoutResult(status -> table.see(open));
        return head.number();
    }

    private void take(TokenSighting sighting) {
        transaction.executeWithoutResult(status ->
                table.booked(sighting, receipts.take(sighting.receipt(), BY).receiptId()));
    }

    private boolean isDropped(TokenTable.Step step, TokenChain.Block head) {
        if (head.number() < step.blockNumber()) {
            throw new ChainTrouble("the node is at block " + head.number() + ", and " + step.blockNumber()
                    + " has been read as final; it is behind, or the chain was rewritten and is still shorter");
        }
        return !there(step.blockNumber()).hash().equals(step.blockHash());
    }

    private void rewind(TokenTable.Step dropped) {
        Long backTo = commonWith(dropped);
        Integer gone = transaction.execute(status -> table.rewind(dropped, backTo));
        LOG.error(
                "The settlement token's chain has dropped final blocks: {} ({}) is not what it was; {} booked payments were"
                        + " in what is dropped. Reading again from {}. What does not come again stands in"
                        + " /customs/v1/token/gone-payments and is to be cleared up by hand.",
                dropped.blockNumber(),
                dropped.blockHash(),
                gone,
                backTo == null ? settings.fromBlock() : backTo + 1);
    }

    /** The last step that the chain has still; null if none. */
    private Long commonWith(TokenTable.Step dropped) {
        List<TokenTable.Step> steps = table.stepsBefore(dropped.blockNumber(), STEPS_AT_ONCE);
        while (!steps.isEmpty()) {
            for (TokenTable.Step each : steps) {
                if (there(each.blockNumber()).hash().equals(each.blockHash())) {
                    return each.blockNumber();
                }
            }
            steps = table.stepsBefore(steps.getLast().blockNumber(), STEPS_AT_ONCE);
        }
        return null;
    }

    private TokenChain.Block there(long number) {
        return chain.block(number).orElseThrow(() -> new ChainTrouble("the node has no block " + number));
    }
}
