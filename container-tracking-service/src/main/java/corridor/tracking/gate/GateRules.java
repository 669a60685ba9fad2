package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import corridor.tracking.container.CustomsStatus;
import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Situation;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the gate asks before a box may leave. Nobody's silence is a permission: a box that nobody has released stays. A
 * release serves one departure, the first one after it.
 */
@Component
public class GateRules {
    private final Places places;

    GateRules(Places places) {
        this.places = places;
    }

    /**
     * Every reason to keep the box in; none if it may leave.
     *
     * @param known its history; empty if nobody has ever told of the box
     * @param when the time at which it is to leave
     */
    List<Reason> reasonsAgainst(ContainerNumber number, Optional<History> known, Instant when, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (when.isAfter(now.plus(places.aheadOfTime()))) {
            reasons.add(Reason.inTheFuture(when, now));
        }
        History history = known.orElse(History.EMPTY);
        if (history.isEmpty()) {
            reasons.add(Reason.unknown(number));
            return reasons;
        }
        Optional<Reason> absent = absence(history, when);
        absent.ifPresent(reasons::add);
        CustomsStatus customs = CustomsStatus.of(history);
        boolean left = absent.filter(reason -> reason.code() == Reason.Code.ALREADY_LEFT)
                .isPresent();
        if (!left && !isReleased(customs, history, when)) {
            reasons.add(Reason.notReleased());
        }
        customs.holds().forEach(hold -> reasons.add(Reason.onHold(hold)));
        customs.dues().forEach(due -> reasons.add(Reason.unpaid(due)));
        return reasons;
    }

    /** Every reason not to take a box in; none if it may come. */
    List<Reason> reasonsAgainstEntry(History history, Instant when, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (when.isAfter(now.plus(places.aheadOfTime()))) {
            reasons.add(Reason.inTheFuture(when, now));
        }
        if (history.upTo(when).situation(places).isInOurPort(places)
                || history.situation(places).isInOurPort(places)) {
            reasons.add(Reason.inPortAlready());
        }
        return reasons;
    }

    /** A release granted after the time of leaving would not be used up by it, and could serve a second departure. */
    private boolean isReleased(CustomsStatus customs, History history, Instant when) {
        return customs.releasesAfter(lastDeparture(history)).stream()
                .anyMatch(release -> !release.occurredAt().isAfter(when));
    }

    /** It must be in the port at the time of leaving, and still be there by all that was told since. */
    private Optional<Reason> absence(History history, Instant when) {
        for (Situation situation :
                List.of(history.situation(places), history.upTo(when).situation(places))) {
            if (!situation.isInOurPort(places)) {
                Optional<RecordedFact> departure = history.lastDeparture(places);
                boolean gone = situation.phase() != Phase.IN_PORT
                        && departure.isPresent()
                        && !history.situation(places).isInOurPort(places);
                return Optional.of(
                        gone ? Reason.alreadyLeft(departure.get().occurredAt()) : Reason.notInPort(where(situation)));
            }
        }
        return Optional.empty();
    }

    /**
     * True if a box that was seen leaving had customs' leave to do so at that time: a release that no earlier departure
     * had used up, and no hold.
     *
     * @param before what had happened to it before
     */
    public boolean couldLeave(History before) {
        CustomsStatus customs = CustomsStatus.of(before);
        return customs.holds().isEmpty()
                && !customs.releasesAfter(lastDeparture(before)).isEmpty();
    }

    Instant lastDeparture(History history) {
        return history.lastDeparture(places).map(RecordedFact::occurredAt).orElse(null);
    }

    private static String where(Situation situation) {
        return situation.facility() == null
                ? "nobody has reported its arrival"
                : situation.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", last seen at "
                        + situation.facility().unLocode();
    }
}
