package corridor.tracking.trackandtrace;

import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.tracking.place.Park;
import corridor.tracking.place.Places;

/**
 * A place in the words that both versions share.
 *
 * @param facilityCode SMDG terminal code, up to six characters; null if it has none
 * @param name a name, where there is no such code; null if there is neither
 * @param facilityTypeCode null if not known
 */
record Site(String unLocationCode, String facilityCode, String name, String facilityTypeCode) {
    static final String CODE_LIST = "SMDG";

    private static final int LONGEST_CODE = 6;
    private static final String PORT_TERMINAL = "POTE";
    private static final String INLAND_TERMINAL = "INTE";

    static Site of(Facility facility, TransportMeans transport, Places places) {
        String place = facility.unLocode().value();
        Park park = places.parkAt(facility).orElse(null);
        if (park != null) {
            return new Site(place, null, park.name(), INLAND_TERMINAL);
        }
        boolean seaport = places.isOurs(facility) || Means.isAtSea(transport);
        String type = seaport ? PORT_TERMINAL : null;
        boolean coded = facility.code() != null && facility.code().length() <= LONGEST_CODE;
        return coded ? new Site(place, facility.code(), null, type) : new Site(place, null, facility.code(), type);
    }

    String codeListProvider() {
        return facilityCode == null ? null : CODE_LIST;
    }
}
