package corridor.customs.assessment;

import corridor.port.HsCode;
import java.math.BigDecimal;

/**
 * What an assessment needs to know of an item.
 *
 * @param invoiceValue more than zero, in the currency of the declaration, no finer than its smallest coin
 */
public record Goods(HsCode hsCode, BigDecimal invoiceValue) {}
