package corridor.tracking.trackandtrace;

import corridor.service.access.Caller;
import corridor.tracking.dcsa.Bound;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.Version;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Track &amp; Trace for those who are told without asking. */
@Component
class TrackAndTraceFeed implements Feed {
    private final PartnersEvents events;
    private final V2Translation two;
    private final V3Translation three;

    TrackAndTraceFeed(PartnersEvents events, Places places) {
        this.events = events;
        this.two = new V2Translation(places);
        this.three = new V3Translation(places);
    }

    @Override
    public Set<Version> standards() {
        return Set.of(Version.V2, Version.V3);
    }

    @Override
    public void check(Version standard, Map<String, String> filters) {
        query(standard, filters);
    }

    @Override
    public Batch after(
            Version standard, Map<String, String> filters, Caller caller, Place after, Instant until, int atMost) {
        Query asked = query(standard, filters);
        List<Bound> recorded = new ArrayList<>(asked.recorded());
        recorded.add(new Bound("<", until));
        Query query = new Query(standard, asked.kinds(), asked.words(), asked.equal(), recorded, Sort.AS_TOLD, atMost);
        Position from = Position.after(
                List.of(after.recordedAt().toString(), after.eventId().toString()));
        Slice slice = events.page(query, from, caller);
        List<Told> told = slice.entries().stream()
                .map(entry -> new Told(
                        new Place(entry.recordedAt(), entry.eventId()),
                        standard == Version.V2 ? two.of(entry) : three.of(entry)))
                .toList();
        boolean more = slice.next() != null;
        return new Batch(told, more ? told.getLast().place() : Place.at(until), more);
    }

    private static Query query(Version standard, Map<String, String> filters) {
        Set<String> known = new LinkedHashSet<>(standard == Version.V2 ? V2Query.PARAMETERS : V3Query.PARAMETERS);
        if (standard == Version.V2) {
            known.add(V2Query.TRANSPORT_DOCUMENT_TYPE);
        }
        known.removeAll(List.of("limit", "cursor", "sort"));
        Map<String, String[]> sent = new HashMap<>();
        filters.forEach((name, value) -> sent.put(name, new String[] {value}));
        Parameters parameters = new Parameters(sent, known);
        Query query = standard == Version.V2 ? V2Query.read(parameters) : V3Query.read(parameters);
        parameters.check();
        return query;
    }
}
