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
 * @param packages how many; null if not said
 * @param grossMassKg with packing; null if not said
 * @param preference trade agreement that is claimed; null if none
 * @param exemption exemption that is claimed; null if none
 */
@Embeddable
public record Item(
        HsCode hsCode,
        String description,
        String originCountry,
        BigDecimal quantity,
        BigDecimal netMassKg,
        BigDecimal invoiceValue,
        Integer packages,
        BigDecimal grossMassKg,
        String preference,
        String exemption) {}
