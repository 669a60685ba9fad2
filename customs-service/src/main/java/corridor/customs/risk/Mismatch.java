package corridor.customs.risk;

import io.swagger.v3.oas.annotations.media.Schema;

/** Ways in which a declaration, the manifest and the terminal's scales do not agree. */
@Schema(enumAsRef = true)
public enum Mismatch {
    /** More net than the boxes weigh with everything in them. */
    HEAVIER_THAN_WEIGHED,
    /** A box is on no manifest, while others of its declaration are. */
    BOX_NOT_MANIFESTED,
    /** The manifest consigns a box to somebody else. */
    BOX_OF_ANOTHER,
    /** The boxes travel under another bill of lading. */
    OTHER_BILL,
    /** More net than the manifest has gross. */
    HEAVIER_THAN_MANIFESTED,
    /** Gross masses are further apart than scales and packing explain. */
    GROSS_MASS_APART,
    /** Another number of packages. */
    OTHER_PACKAGES,
    /** No item is of a heading that the goods were shipped under. */
    OTHER_HEADING
}
