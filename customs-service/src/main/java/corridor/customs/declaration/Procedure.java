package corridor.customs.declaration;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is to become of the goods. */
@Schema(
        enumAsRef = true,
        description =
                "IMPORT: for home use, taxes are paid. TRANSIT: on to a park, taxes are suspended and secured by a"
                        + " guarantee")
public enum Procedure {
    IMPORT,
    TRANSIT
}
