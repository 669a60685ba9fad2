package corridor.customs.payment;

import corridor.port.Money;
import java.time.Instant;

/**
 * Money that has come in, as its rail tells.
 *
 * @param railReference the rail's own, one for each payment however often it is told
 * @param endToEndId what the payer's bank passed on; null if nothing
 * @param remittance what the payer wrote; null if nothing
 * @param receivedAt when the rail had it, which is what counts for a quote
 */
record Receipt(
        Rail rail,
        String railReference,
        Money amount,
        String payer,
        String endToEndId,
        String remittance,
        Instant receivedAt) {}
