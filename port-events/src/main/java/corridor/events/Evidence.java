package corridor.events;

/**
 * Where a fact comes from, so that it can be shown again.
 *
 * @param source who said it: a sender's EDIFACT id, a party, a device
 * @param kind how it reached us
 * @param reference what to look up: interchange and message reference with segment position, decision id, plate
 * @param sha256 lower-case hex digest of the bytes it was read from; null where there was no document
 */
public record Evidence(String source, Kind kind, String reference, String sha256) {
    public enum Kind {
        EDIFACT,
        API,
        GATE,
        CUSTOMS,
        DERIVED
    }
}
