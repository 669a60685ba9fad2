package corridor.customs.permit;

import corridor.customs.declaration.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An agency's say in a declaration. */
@Schema(name = "Permit")
record Permit(
        UUID permitId,
        UUID declarationId,

        @Schema(description = "party code of the agency", example = "PK-DPP")
        String agency,

        @Schema(description = "what it looks at", example = "plant quarantine")
        String title,

        String legalBasis,
        List<Goods> goods,
        Status status,
        Instant requestedAt,
        Instant promisedBy,

        @Schema(description = "true if the agency has not kept its promise")
        boolean overdue,

        @Schema(description = "absent until it is decided") Instant decidedAt,
        String decidedBy,
        String reason) {

    @Schema(name = "PermitStatus", enumAsRef = true)
    enum Status {
        REQUESTED,
        GRANTED,
        REFUSED,
        /** An amendment took out the goods that it was about. */
        NOT_NEEDED
    }

    /** What the agency is asked about. */
    @Schema(name = "PermitGoods")
    record Goods(String hsCode, String description, String originCountry, BigDecimal quantity, BigDecimal netMassKg) {
        static Goods of(Item item) {
            return new Goods(
                    item.hsCode().value(), item.description(), item.originCountry(), item.quantity(), item.netMassKg());
        }
    }
}
