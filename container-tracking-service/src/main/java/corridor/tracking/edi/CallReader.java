package corridor.tracking.edi;

import corridor.events.EventClassifier;
import corridor.events.ModeOfTransport;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads when the vessel of a message (TDT+20 in its head) came and went, or is expected to. Trucks have no calls. */
@Component
class CallReader {
    /** What a time tells of a call. */
    record Kind(TransportCallReported.Code code, EventClassifier classifier) {}

    /** DTM 2005. */
    private static final Map<String, Kind> KINDS = Map.of(
            "178", new Kind(TransportCallReported.Code.ARRI, EventClassifier.ACT),
            "132", new Kind(TransportCallReported.Code.ARRI, EventClassifier.EST),
            "232", new Kind(TransportCallReported.Code.ARRI, EventClassifier.PLN),
            "136", new Kind(TransportCallReported.Code.DEPA, EventClassifier.ACT),
            "186", new Kind(TransportCallReported.Code.DEPA, EventClassifier.ACT),
            "133", new Kind(TransportCallReported.Code.DEPA, EventClassifier.EST),
            "189", new Kind(TransportCallReported.Code.DEPA, EventClassifier.PLN));

    /** Null where a DTM has nothing to do with a call, or no value. */
    static Kind kind(Segment dtm) {
        return dtm.at(1, 2).isEmpty() ? null : KINDS.get(dtm.qualifier());
    }

    private final PlaceReader place;
    private final Places places;

    CallReader(PlaceReader place, Places places) {
        this.place = place;
        this.places = places;
    }

    /**
     * The calls that a message tells of, at the seaport of its boxes.
     *
     * @param reported where the boxes were reported; null if none could be read
     */
    List<TransportCallReported> read(
            BoxReader.Context context, Part firstBox, Facility reported, List<RefusedLine> refused) {
        Optional<Part.Leg> main = context.head().leg("20");
        Optional<TransportMeans> means =
                main.flatMap(leg -> TransportReader.means(leg.tdt())).filter(CallReader::hasCalls);
        Facility port = port(context, firstBox, reported);
        if (means.isEmpty() || port == null) {
            return List.of();
        }
        List<TransportCallReported> calls = new ArrayList<>();
        for (Segment dtm : times(main.orElseThrow(), port)) {
            Kind kind = kind(dtm);
            if (kind != null) {
                try {
                    calls.add(new TransportCallReported(
                            means.get().callId(),
                            kind.code(),
                            kind.classifier(),
                            at(dtm, kind, port, context.origin()),
                            port,
                            means.get(),
                            context.origin().evidence(context.message(), dtm)));
                } catch (LineRefused e) {
                    refused.add(e.line());
                }
            }
        }
        return calls;
    }

    private static boolean hasCalls(TransportMeans means) {
        return means.mode() != ModeOfTransport.TRUCK && means.callId() != null;
    }

    private Facility port(BoxReader.Context context, Part firstBox, Facility reported) {
        Facility seaport = place.seaport(context.movement(), context.head(), firstBox)
                .orElseGet(() -> reported != null && place.isOurs(reported) ? reported : null);
        return seaport != null && reported != null && reported.unLocode().equals(seaport.unLocode())
                ? reported
                : seaport;
    }

    private Instant at(Segment dtm, Kind kind, Facility port, Origin origin) throws LineRefused {
        Instant at = DateTimes.read(dtm, place.clock(origin, port));
        if (kind.classifier() == EventClassifier.ACT
                && at.isAfter(origin.receivedAt().plus(places.aheadOfTime()))) {
            throw new LineRefused(
                    dtm,
                    "C507.2380",
                    dtm.at(1, 2),
                    "only what has happened can be told as actual, and this is " + at,
                    "tell what is expected with DTM+132 (arrival) or 133 (departure)");
        }
        return at;
    }

    /**
     * The times of the leg at this port. Up to D.99B they follow all the LOCs of a leg; from D.00B on each LOC is followed
     * by its own.
     */
    private static List<Segment> times(Part.Leg leg, Facility port) {
        List<Segment> all = new ArrayList<>();
        List<Segment> here = new ArrayList<>();
        int placesWithTimes = 0;
        Segment lastPlace = null;
        boolean counted = false;
        for (Segment segment : leg.about()) {
            if (segment.is("LOC")) {
                lastPlace = segment;
                counted = false;
            } else if (segment.is("DTM")) {
                all.add(segment);
                if (lastPlace == null || lastPlace.at(2).equals(port.unLocode().value())) {
                    here.add(segment);
                }
                placesWithTimes += lastPlace != null && !counted ? 1 : 0;
                counted = true;
            }
        }
        return placesWithTimes > 1 ? here : all;
    }
}
