package corridor.tracking.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.UnLocode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One box, or so many of a type, that a carrier wants released or accepted (COPARN). What is not told is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContainerOrder(
        UUID id,
        Kind kind,
        Function function,

        @Schema(description = "the carrier's own; with the sender and the box it tells which order a later one changes")
        String reference,

        String booking,
        String carrier,

        @Schema(description = "absent where only a type is ordered")
        ContainerNumber containerNumber,

        String isoSizeType,
        int quantity,
        Boolean empty,

        @Schema(description = "in kilograms") BigDecimal grossMassKg,

        TransportMeans vessel,
        UnLocode portOfLoading,
        UnLocode portOfDischarge,
        BigDecimal temperatureCelsius,

        @Schema(description = "IMDG class and UN number of each, as in 3/1366")
        List<String> dangerousGoods,

        @Schema(description = "when the box is to be handed over")
        Instant handoverAt) {

    public ContainerOrder {
        dangerousGoods = List.copyOf(dangerousGoods);
    }

    /** BGM 1001 as the SMDG guides have it. */
    public enum Kind {
        /** A full box is announced to be accepted for loading (126, 11). */
        ACCEPTANCE,
        /** An empty box is to be released (12, 129). */
        RELEASE,
        /** Another code: kept as told. */
        OTHER
    }

    /** BGM 1225. */
    public enum Function {
        ORIGINAL,
        CHANGE,
        REPLACEMENT,
        CANCELLATION
    }
}
