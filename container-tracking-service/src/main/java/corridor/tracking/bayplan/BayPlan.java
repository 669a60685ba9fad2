package corridor.tracking.bayplan;

import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.UnLocode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The cells of a vessel when it left a port.
 *
 * @param vessel with its voyage
 * @param departure port that it left (LOC 5); null if not told
 * @param next port that it goes to (LOC 61); null if not told
 * @param expectedAt when it is expected there; null if not told
 * @param cells those with a box or other cargo in them
 */
public record BayPlan(
        UUID id,
        String reference,
        TransportMeans vessel,
        UnLocode departure,
        UnLocode next,
        Instant expectedAt,
        List<Cell> cells) {

    public BayPlan {
        cells = List.copyOf(cells);
    }

    /**
     * What stands in a cell.
     *
     * @param cell bay, row and tier in seven digits (ISO 9711-1: BBBRRTT)
     * @param containerNumber null for cargo that is no container, and for a box whose number is not told
     * @param empty null if not told
     * @param grossMassKg in kilograms; null if not told
     * @param massVerified true if the mass is a verified gross mass (SOLAS VI/2)
     * @param temperatureCelsius set point of a reefer; null if none is told
     * @param dangerousGoods IMDG class and UN number of each, as in {@code 2.3/2198}
     */
    public record Cell(
            String cell,
            ContainerNumber containerNumber,
            String isoSizeType,
            Boolean empty,
            BigDecimal grossMassKg,
            boolean massVerified,
            UnLocode portOfLoading,
            UnLocode portOfDischarge,
            String carrier,
            BigDecimal temperatureCelsius,
            List<String> dangerousGoods) {
        public Cell {
            dangerousGoods = List.copyOf(dangerousGoods);
        }
    }
}
