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
 */
public record Particulars(
        String carrier, String booking, String stowage, UnLocode portOfLoading, UnLocode portOfDischarge) {
    public static final Particulars NONE = new Particulars(null, null, null, null, null);
}
