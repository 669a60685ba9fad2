package corridor.customs.riskmodel;

/**
 * What customs knew of a party when a declaration was lodged.
 *
 * @param lodged its declarations before this one
 * @param examined those of them that an officer had looked at by then
 * @param found those that were not as declared
 */
public record PartyPast(int lodged, int examined, int found) {
    static final PartyPast NONE = new PartyPast(0, 0, 0);

    /** The same after another declaration, of which nothing is known yet. */
    PartyPast andOneMore() {
        return new PartyPast(lodged + 1, examined, found);
    }

    boolean isNew() {
        return lodged == 0;
    }

    /** Seen before, but seldom. */
    boolean isRare() {
        return lodged > 0 && lodged < 5;
    }
}
