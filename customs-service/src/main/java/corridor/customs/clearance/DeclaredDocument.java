package corridor.customs.clearance;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A paper as a declarant names it. */
record DeclaredDocument(
        @Schema(
                description = "INVOICE, BILL_OF_LADING, PACKING_LIST, CERTIFICATE_OF_ORIGIN, GUARANTEE, ...; WCO DM:"
                        + " AdditionalDocument.TypeCode",
                example = "INVOICE")
        @NotNull(message = "a document has a type; send it as in INVOICE")
        @Pattern(regexp = "[A-Z][A-Z_]{1,34}", message = "a type has capitals; send it as in BILL_OF_LADING")
        String type,

        @Schema(description = "WCO DM: AdditionalDocument.ID", example = "INV-88121")
        @NotBlank(message = "a document has a reference; send its number")
        @Size(max = 70, message = "a reference has at most 70 characters; shorten it")
        String reference) {}
