package corridor.tracking.container;

import corridor.port.UnLocode;

/**
 * What a report says beside the event itself; each may be null.
 *
 * @param carrier party code of who carries or operates the box (NAD CF or CA)
 * @param booking booking number (RFF BN)
 * @param stowage cell on board, as reported (LOC 147)
 * @param portOfLoading where it was or will be loaded (LOC 9)
 * @param portOfDischarge where it was or will be discharged (LOC 11)
 * @param transportDocument number of the transport document, as a carrier told it
 * @param service the carrier's code of its service
 */
public record Particulars(
        String carrier,
        String booking,
        String stowage,
        UnLocode portOfLoading,
        UnLocode portOfDischarge,
        String transportDocument,
        String service) {
    public static final Particulars NONE = new Particulars(null, null, null, null, null);

    /** What EDIFACT tells. */
    public Particulars(
            String carrier, String booking, String stowage, UnLocode portOfLoading, UnLocode portOfDischarge) {
        this(carrier, booking, stowage, portOfLoading, portOfDischarge, null, null);
    }
}
