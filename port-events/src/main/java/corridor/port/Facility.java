package corridor.port;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A place where boxes are handled: the port's UN/LOCODE and, where known, the terminal's or park's own code.
 *
 * @param code SMDG terminal code or park code, up to 35 characters; null where the source named only the place
 */
public record Facility(@JsonProperty(required = true) UnLocode unLocode, String code) {

    /** @throws InvalidValueException if the place is missing or the code is too long */
    public Facility {
        if (unLocode == null) {
            throw new InvalidValueException("a facility lies somewhere", "send its UN/LOCODE");
        }
        if (code != null && (code.isBlank() || code.length() > 35)) {
            throw new InvalidValueException(
                    "a facility code has 1 to 35 characters", "send the SMDG code, or leave it out");
        }
    }
}
