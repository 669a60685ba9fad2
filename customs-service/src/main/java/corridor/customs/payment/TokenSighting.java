package corridor.customs.payment;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A transfer to customs that the chain shows.
 *
 * @param railReference the transaction, and the how-manieth transfer to customs in it: it stays the same in whatever block
 *     the transaction ends up
 * @param remittance what the payer gave as reference; null if the transfer has none
 * @param at the time of its block
 */
record TokenSighting(
        String railReference,
        long blockNumber,
        String blockHash,
        String payer,
        BigInteger units,
        String remittance,
        Instant at) {

    Receipt receipt() {
        return new Receipt(Rail.TOKEN, railReference, TokenUnits.money(units), payer, null, remittance, at);
    }
}
