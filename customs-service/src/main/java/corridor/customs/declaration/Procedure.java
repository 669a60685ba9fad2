package corridor.customs.declaration;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is to become of the goods. */
@Schema(
        enumAsRef = true,
        description =
                "IMPORT: for home use, taxes are paid. TRANSIT: on to a park or dry port, taxes are suspended and secured"
                        + " by a guarantee. EXPORT: home goods leave. REEXPORT: foreign goods leave as they came")
public enum Procedure {
    IMPORT,
    TRANSIT,
    EXPORT,
    REEXPORT;

    /** True where goods leave the country. */
    public boolean isOutbound() {
        return this == EXPORT || this == REEXPORT;
    }
}
