package corridor.tracking.place;

import corridor.port.Facility;
import corridor.port.ParkCode;
import corridor.port.UnLocode;

/** An inland park that boxes are bound for. */
public record Park(ParkCode code, UnLocode unLocode, String name) {
    /** Where its boxes arrive. */
    public Facility facility() {
        return new Facility(unLocode, code.value());
    }
}
