package corridor.tracking.edi;

import corridor.port.Facility;
import corridor.port.InvalidValueException;
import corridor.port.UnLocode;
import corridor.tracking.place.Park;
import corridor.tracking.place.Places;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a message says that things happened, and by which clock. */
@Component
class PlaceReader {
    private final Places places;
    private final Senders senders;

    PlaceReader(Places places, Senders senders) {
        this.places = places;
        this.senders = senders;
    }

    /**
     * The place of a report. If no LOC names it: the place that the sender is configured with; else our port, if the
     * seaport that the box is loaded or discharged at is ours, or if our own terminal reports and no other seaport is
     * named.
     *
     * @throws LineRefused if it stays unknown
     */
    Facility facility(Movement movement, Part head, Part box, Origin origin) throws LineRefused {
        Optional<Segment> named = movement.atTheGate()
                ? box.own("LOC", movement.places()).or(() -> head.anywhere("LOC", movement.places()))
                : head.anywhere("LOC", movement.places()).or(() -> box.own("LOC", movement.places()));
        if (named.isPresent()) {
            return facility(named.get());
        }
        Optional<Facility> configured = senders.facility(origin.sender());
        if (configured.isPresent()) {
            return configured.get();
        }
        Optional<Facility> seaport = seaport(movement, head, box);
        if (seaport.isPresent() && places.isOurs(seaport.get())) {
            return seaport.get();
        }
        if (seaport.isEmpty() && origin.fromOurTerminal()) {
            return places.port();
        }
        throw new LineRefused(
                box.first(),
                "C517.3225",
                "",
                "a report names the place where it happened",
                "send LOC+" + (movement.atTheGate() ? "165" : movement.seaport) + " with the place's UN/LOCODE");
    }

    /** The port where the vessel of a report calls; empty if it is not named. */
    Optional<Facility> seaport(Movement movement, Part head, Part box) {
        return head.anywhere("LOC", movement.seaport)
                .or(() -> box.own("LOC", movement.seaport))
                .flatMap(loc -> {
                    try {
                        return Optional.of(facility(loc));
                    } catch (LineRefused e) {
                        return Optional.empty();
                    }
                });
    }

    /** LOC: C517.3225 place, C519.3223 terminal. A place that is no UN/LOCODE may be our terminal's or a park's own code. */
    Facility facility(Segment loc) throws LineRefused {
        String place = loc.at(2);
        String terminal = loc.at(3);
        if (place.equalsIgnoreCase(places.port().code())) {
            return places.port();
        }
        for (Park park : places.allParks()) {
            if (park.code().value().equalsIgnoreCase(place)) {
                return park.facility();
            }
        }
        try {
            return known(new Facility(new UnLocode(place), terminal.isEmpty() ? null : terminal));
        } catch (InvalidValueException e) {
            throw new LineRefused(loc, "C517.3225", place, e.rule(), e.remedy());
        }
    }

    /** Level A of the syntax has no small letters: a park's code is known in capitals too. */
    private Facility known(Facility facility) {
        if (facility.code() == null) {
            return facility;
        }
        if (places.isOurs(facility)
                && facility.code().equalsIgnoreCase(places.port().code())) {
            return places.port();
        }
        return places.allParks().stream()
                .map(Park::facility)
                .filter(park -> park.unLocode().equals(facility.unLocode())
                        && facility.code().equalsIgnoreCase(park.code()))
                .findFirst()
                .orElse(facility);
    }

    /** A seaport beside the report; null if there is none, or none that can be read. */
    UnLocode port(String qualifier, Part head, Part box) {
        return box.own("LOC", qualifier)
                .or(() -> head.anywhere("LOC", qualifier))
                .flatMap(PlaceReader::unLocode)
                .orElse(null);
    }

    private static Optional<UnLocode> unLocode(Segment loc) {
        try {
            return Optional.of(new UnLocode(loc.at(2)));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** Whose clock times without a zone are read by: the sender's if it is configured, else the place's, else the port's. */
    ZoneId clock(Origin origin, Facility facility) {
        return senders.zone(origin.sender())
                .or(() -> LocalClocks.at(facility.unLocode()))
                .orElse(places.zone());
    }

    /** False if {@link #clock} is only a guess. */
    boolean clockIsKnown(Origin origin, Facility facility) {
        return senders.zone(origin.sender()).isPresent()
                || LocalClocks.at(facility.unLocode()).isPresent();
    }

    /** The clock of UNB. */
    ZoneId clock(String sender) {
        return senders.zone(sender)
                .or(() -> senders.facility(sender).flatMap(facility -> LocalClocks.at(facility.unLocode())))
                .orElse(places.zone());
    }

    boolean isOurs(Facility facility) {
        return places.isOurs(facility);
    }
}
