package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import corridor.port.HsCode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A box under a bill of lading, as the carrier's manifest has it.
 *
 * @param consigneeTaxNumber null if the carrier does not know it
 * @param hsCode null if the carrier does not know it
 * @param packages in this box; null if only the whole bill's are known
 * @param grossMassKg of the goods in this box; null if only the whole bill's is known
 * @param documentGrossMassKg of all that travels under the bill
 * @param documentPackages null if the goods are loose
 */
public record ManifestedBox(
        UUID manifestId,
        int manifestVersion,
        String transportDocument,
        ContainerNumber containerNumber,
        String consignee,
        String consigneeTaxNumber,
        HsCode hsCode,
        Integer packages,
        BigDecimal grossMassKg,
        BigDecimal documentGrossMassKg,
        Integer documentPackages) {}
