package corridor.tracking.edi;

import corridor.events.EventClassifier;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** IFTSAI: when vessels are expected at their ports, call by call. SMDG IFTSAI 2.0, D.00B; elder ones are read alike. */
@Component
class ScheduleMessages implements MessageKind {
    private final PlaceReader place;

    ScheduleMessages(PlaceReader place) {
        this.place = place;
    }

    @Override
    public Set<String> types() {
        return Set.of("IFTSAI");
    }

    /** Each TDT begins a voyage, each LOC in it a call, and the DTMs after a LOC are that call's. */
    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        List<TransportCallReported> calls = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        TransportMeans voyage = null;
        Optional<Facility> port = Optional.empty();
        for (Segment segment : message.body()) {
            try {
                switch (segment.tag()) {
                    case "TDT" -> {
                        port = Optional.empty();
                        voyage = voyage(segment);
                    }
                    case "LOC" -> port = Optional.ofNullable(voyage == null ? null : place.facility(segment));
                    case "DTM" -> {
                        if (voyage != null && port.isPresent()) {
                            CallReader.Kind kind = CallReader.kind(segment);
                            if (kind != null) {
                                calls.add(call(kind, segment, voyage, port.get(), message, origin));
                            }
                        }
                    }
                    default -> {
                        // tells nothing of a call
                    }
                }
            } catch (LineRefused e) {
                refused.add(e.line());
                port = segment.is("LOC") ? Optional.empty() : port;
            }
        }
        if (calls.isEmpty() && refused.isEmpty()) {
            throw new LineRefused(
                    message.bgm(),
                    "C507.2380",
                    "",
                    "a schedule tells of at least one call",
                    "send a TDT with vessel and voyage, and for each port LOC and DTM+132 or DTM+133");
        }
        return new MessageReading(message, null, List.of(), calls, List.of(), refused, remarks);
    }

    private static TransportMeans voyage(Segment tdt) throws LineRefused {
        TransportMeans means = TransportReader.means(tdt).orElse(null);
        if (means == null || means.callId() == null) {
            throw new LineRefused(
                    tdt,
                    "C222.8213",
                    tdt.at(8),
                    "a voyage is told by its vessel and its number",
                    "send TDT+20 with the voyage in 8028 and the vessel's IMO number or call sign in C222.8213");
        }
        return means;
    }

    private TransportCallReported call(
            CallReader.Kind kind, Segment dtm, TransportMeans voyage, Facility port, Message message, Origin origin)
            throws LineRefused {
        Instant at = DateTimes.read(dtm, place.clock(origin, port));
        if (kind.classifier() == EventClassifier.ACT && at.isAfter(origin.receivedAt())) {
            throw new LineRefused(
                    dtm,
                    "C507.2380",
                    dtm.at(1, 2),
                    "only what has happened can be told as actual, and this is " + at,
                    "tell what is expected with DTM+132 (arrival) or 133 (departure)");
        }
        return new TransportCallReported(
                voyage.callId(), kind.code(), kind.classifier(), at, port, voyage, origin.evidence(message, dtm));
    }
}
