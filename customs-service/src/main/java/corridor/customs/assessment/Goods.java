package corridor.customs.assessment;

import corridor.port.HsCode;
import java.math.BigDecimal;

/**
 * What an assessment needs to know of an item.
 *
 * @param invoiceValue more than zero, in the currency of the declaration, no finer than its smallest coin
 * @param preference trade agreement that is claimed for it; null if none
 * @param exemption exemption that is claimed for it; null if none
 */
public record Goods(HsCode hsCode, BigDecimal invoiceValue, String preference, String exemption) {
    /** Goods for which nothing is claimed. */
    public Goods(HsCode hsCode, BigDecimal invoiceValue) {
        this(hsCode, invoiceValue, null, null);
    }
}
