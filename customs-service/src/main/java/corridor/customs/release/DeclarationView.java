package corridor.customs.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Document;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged;
import corridor.customs.declaration.Outcome;
import corridor.customs.declaration.Procedure;
import corridor.customs.declaration.Status;
import corridor.customs.risk.LaneReason;
import corridor.events.Lane;
import corridor.port.ContainerNumber;
import corridor.port.Money;
import corridor.port.ParkCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A declaration as it is told: what was declared, what customs made of it, and what comes next. */
@Schema(name = "Declaration")
public record DeclarationView(
        UUID declarationId,
        String reference,
        Procedure procedure,
        Status status,

        @Schema(
                description =
                        "how closely customs looks: GREEN not at all, YELLOW at documents, BLUE by scanner, RED at the goods")
        Lane lane,

        @Schema(
                description =
                        "every rule that spoke, not only the strictest; what it found is left out where it would tell"
                                + " a model's score, and names while they are hidden")
        List<LaneReason> laneReasons,

        String ruleSetVersion,
        UUID assessmentId,
        String tariffVersion,

        @Schema(description = "day whose rates hold: the day of lodging in the administration's own time")
        LocalDate tariffDate,

        Money amountDue,
        Money amountPaid,

        @Schema(description = "paid before customs assessed anew; what is due comes on top of it")
        Money paidBefore,

        List<ContainerNumber> containers,
        String consignee,
        String importerTaxNumber,
        String consignor,
        String exportationCountry,
        String transportDocument,
        ParkCode destinationPark,
        String currency,
        BigDecimal freight,
        BigDecimal insurance,
        List<Item> items,
        List<Document> documents,
        Checks checks,

        @Schema(description = "holds in force on its containers")
        List<HoldInForce> holds,

        @Schema(
                description = "what to do or wait for, in one sentence",
                example = "Pay exactly 4363226.00 PKR; the goods are then released at once.")
        String nextStep,

        Instant lodgedAt,
        @Schema(description = "absent until it is released") Instant releasedAt,

        @Schema(description = "party code of who lodged it; names are hidden from officers until they take it up")
        String declarant,

        @Schema(description = "how often it was amended") int amendments,

        @Schema(description = "grows with every change") @JsonProperty("_version")
        long version) {

    /** An officer's look at documents (yellow) or goods (red). */
    public record Checks(
            @Schema(description = "true if an officer's conforming check is called for")
            boolean needed,

            @Schema(description = "what the last one found; absent before it")
            Outcome outcome,

            Instant checkedAt) {}

    public record HoldInForce(UUID holdId, ContainerNumber containerNumber, String reason, Instant placedAt) {}

    /** As an officer sees it who has not taken it up: it does not say whose it is. */
    public DeclarationView blind() {
        return new DeclarationView(
                declarationId,
                reference,
                procedure,
                status,
                lane,
                laneReasons.stream().map(LaneReason::withoutNames).toList(),
                ruleSetVersion,
                assessmentId,
                tariffVersion,
                tariffDate,
                amountDue,
                amountPaid,
                paidBefore,
                containers,
                null,
                null,
                null,
                exportationCountry,
                transportDocument,
                destinationPark,
                currency,
                freight,
                insurance,
                items,
                documents,
                checks,
                holds,
                nextStep,
                lodgedAt,
                releasedAt,
                null,
                amendments,
                version);
    }

    static DeclarationView of(Declaration declaration, MissingSteps.Known known) {
        Lodged.Declared said = declaration.declared();
        return new DeclarationView(
                declaration.getId(),
                declaration.reference(),
                declaration.procedure(),
                declaration.status(),
                declaration.lane(),
                declaration.laneReasons().stream().map(LaneReason::withoutScore).toList(),
                declaration.ruleSetVersion(),
                declaration.assessmentId(),
                declaration.tariffVersion(),
                declaration.day(),
                declaration.amountDue(),
                declaration.amountPaid(),
                declaration.paidBefore(),
                declaration.containers(),
                said.consignee(),
                said.importerTaxNumber(),
                said.consignor(),
                said.exportationCountry(),
                said.transportDocument(),
                declaration.destinationPark().orElse(null),
                declaration.currency(),
                declaration.freight(),
                declaration.insurance().orElse(null),
                declaration.items(),
                declaration.documents(),
                new Checks(
                        declaration.isCheckNeeded(),
                        declaration.checkOutcome().orElse(null),
                        declaration.checkedAt().orElse(null)),
                known.holdsOn(declaration).stream()
                        .map(hold ->
                                new HoldInForce(hold.getId(), hold.containerNumber(), hold.reason(), hold.placedAt()))
                        .toList(),
                NextStep.of(declaration, known),
                declaration.lodgedAt(),
                declaration.releasedAt().orElse(null),
                declaration.declarant(),
                declaration.amendments(),
                declaration.version());
    }
}
