package corridor.customs.declaration;

import corridor.customs.risk.LaneReason;
import corridor.events.Lane;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that makes a declaration: what was declared, and what customs made of it at once.
 *
 * @param day the day whose rates hold
 * @param amountDue rupees
 * @param promisedBy by when an officer looks at it; null if none has to, or nothing is promised for the lane
 */
public record Lodged(
        UUID id,
        String declarant,
        Declared declared,
        Instant at,
        LocalDate day,
        Lane lane,
        List<LaneReason> laneReasons,
        String ruleSetVersion,
        String tariffVersion,
        UUID assessmentId,
        BigDecimal amountDue,
        Instant promisedBy) {

    /**
     * What the declarant said.
     *
     * @param importerTaxNumber null if not said
     * @param consignor who sends the goods; null if not said
     * @param exportationCountry where they were consigned from, ISO 3166-1 alpha-2; null if not said
     * @param transportDocument number of the bill of lading; null if not said
     * @param destinationPark null if the goods go elsewhere
     * @param insurance null if none was declared
     */
    public record Declared(
            String reference,
            Procedure procedure,
            String consignee,
            String importerTaxNumber,
            String consignor,
            String exportationCountry,
            String transportDocument,
            ParkCode destinationPark,
            String currency,
            BigDecimal freight,
            BigDecimal insurance,
            List<ContainerNumber> containers,
            List<Item> items,
            List<Document> documents) {

        /** The same with other items. */
        public Declared withItems(List<Item> others) {
            return new Declared(
                    reference,
                    procedure,
                    consignee,
                    importerTaxNumber,
                    consignor,
                    exportationCountry,
                    transportDocument,
                    destinationPark,
                    currency,
                    freight,
                    insurance,
                    containers,
                    List.copyOf(others),
                    documents);
        }

        /** The same with other papers. */
        Declared withDocuments(List<Document> others) {
            return new Declared(
                    reference,
                    procedure,
                    consignee,
                    importerTaxNumber,
                    consignor,
                    exportationCountry,
                    transportDocument,
                    destinationPark,
                    currency,
                    freight,
                    insurance,
                    containers,
                    items,
                    List.copyOf(others));
        }
    }
}
