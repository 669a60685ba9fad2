package corridor.customs.payment;

import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pays approved refunds by the chain. A transaction is signed and kept first, and handed to the node afterwards, again and
 * again until it is final: the same bytes are the same transaction, with a number that the chain takes once. So whoever dies
 * in between pays neither twice nor never.
 */
@Component
class TokenRefunds {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefunds.class);

    private final TokenSettings settings;
    private final TokenChain chain;
    private final TokenKey key;
    private final TokenSendings sendings;
    private final RefundTable refundTable;
    private final Refunds refunds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokenRefunds(
            TokenSettings settings,
            TokenChain chain,
            TokenKey key,
            TokenSendings sendings,
            RefundTable refundTable,
            Refunds refunds,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.chain = chain;
        this.key = key;
        this.sendings = sendings;
        this.refundTable = refundTable;
        this.refunds = refunds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${corridor.customs.token.look-every:PT2S}")
    void send() {
        if (!settings.open()) {
            return;
        }
        try {
            chain.mustBeOurs();
            sign();
            follow();
        } catch (ChainTrouble trouble) {
            LOG.debug("Refunds by settlement token wait: {}", trouble.getMessage());
        }
    }

    /** Signs what is approved, as far as the account's tokens reach. */
    void sign() {
        boolean more = true;
        while (more) {
            TokenChain.Block head = chain.head();
            long onChain = chain.transactionsOf(key.account(), head.number());
            BigInteger balance = chain.balanceOf(key.account());
            more = Boolean.TRUE.equals(transaction.execute(status -> signNext(onChain, balance)));
        }
    }

    private boolean signNext(long onChain, BigInteger balance) {
        long nonce = Math.max(sendings.lockNext(key.account()), onChain);
        List<Refund> next = refundTable.lockToSend(Rail.TOKEN, 1);
        if (next.isEmpty()) {
            return false;
        }
        Refund refund = next.getFirst();
        if (TokenUnits.money(balance)
                        .amount()
                        .compareTo(sendings.amountUnderWay().add(refund.amount().amount()))
                < 0) {
            LOG.warn("Refund {} waits: customs' account has not enough tokens for it.", refund.refundId());
            return false;
        }
        TokenKey.Signed signed = key.pay(
                new EvmAddress(refund.payeeAccount()), TokenUnits.units(refund.amount()), refund.endToEndId(), nonce);
        sendings.add(refund, signed, nonce, key.account());
        refundTable.sent(refund.refundId(), null);
        return true;
    }

    /** Hands over what the chain does not have, and books what is final. */
    void follow() {
        long isFinal = chain.head().number() - settings.confirmations() + 1;
        // Asked first: one that becomes final in between then has a receipt below.
        long taken = isFinal < 0 ? 0 : chain.transactionsOf(key.account(), isFinal);
        for (TokenSendings.Sending each : sendings.underWay()) {
            Optional<TokenChain.Mined> mined = chain.mined(each.hash());
            if (mined.isPresent()) {
                if (mined.get().blockNumber() <= isFinal) {
                    end(each, mined.get());
                }
            } else if (each.nonce() < taken) {
                again(each, "another transaction of this account has taken its number");
            } else {
                chain.send(each.raw()).ifPresent(why -> LOG.debug("{}: {}", each.hash(), why));
            }
        }
    }

    private void end(TokenSendings.Sending sending, TokenChain.Mined mined) {
        if (mined.succeeded()) {
            transaction.executeWithoutResult(status -> {
                refunds.paid(sending.refundId(), sending.hash(), clock.instant(), TokenWatch.BY);
                sendings.settled(sending, mined.blockNumber());
            });
        } else {
            again(sending, "the token's contract has refused it");
        }
    }

    /** It can never be carried out any more, so another takes its place. */
    private void again(TokenSendings.Sending sending, String why) {
        transaction.executeWithoutResult(status -> {
            if (sendings.failed(sending, why)) {
                refundTable.notSent(sending.refundId());
                LOG.error(
                        "{} of refund {} has failed for good: {}. It is signed anew.",
                        sending.hash(),
                        sending.refundId(),
                        why);
            }
        });
    }
}
