package corridor.customs.declaration;

import corridor.port.HsCode;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Goods of one kind.
 *
 * @param originCountry ISO 3166-1 alpha-2
 * @param quantity in the unit that the tariff counts these goods in
 * @param invoiceValue in the declaration's currency
 */
@Embeddable
public record Item(
        HsCode hsCode,
        String description,
        String originCountry,
        BigDecimal quantity,
        BigDecimal netMassKg,
        BigDecimal invoiceValue) {}
