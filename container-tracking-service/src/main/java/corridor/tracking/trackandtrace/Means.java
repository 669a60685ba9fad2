package corridor.tracking.trackandtrace;

import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;

/** What carried a box, in the words that both versions share. */
final class Means {
    private Means() {}

    static boolean isAtSea(TransportMeans transport) {
        return transport != null
                && (transport.mode() == ModeOfTransport.VESSEL || transport.mode() == ModeOfTransport.BARGE);
    }

    /** Null if the vessel is known by its call sign, or not at all. */
    static String imoNumber(TransportMeans transport) {
        return isAtSea(transport) && isImoNumber(transport.vesselId()) ? transport.vesselId() : null;
    }

    /** Null if the vessel is known by its IMO number, or not at all. */
    static String callSign(TransportMeans transport) {
        return isAtSea(transport) && !isImoNumber(transport.vesselId()) ? upTo(10, transport.vesselId()) : null;
    }

    /** Null if it is too long for the standard's field: half an identifier is another one. */
    static String upTo(int longest, String identifier) {
        return identifier == null || identifier.length() > longest ? null : identifier;
    }

    private static boolean isImoNumber(String vesselId) {
        return vesselId != null && vesselId.matches("[0-9]{7}");
    }
}
