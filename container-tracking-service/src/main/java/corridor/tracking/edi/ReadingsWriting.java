package corridor.tracking.edi;

import corridor.events.TransportCallReported;
import corridor.service.access.Caller;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Logbook;
import corridor.tracking.portcall.TransportCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what was read in the messages of an interchange, in the running transaction. */
@Component
class ReadingsWriting {
    private final Logbook logbook;
    private final TransportCalls calls;
    private final PaperTray tray;
    private final Amending amending;

    ReadingsWriting(Logbook logbook, TransportCalls calls, PaperTray tray, Amending amending) {
        this.logbook = logbook;
        this.calls = calls;
        this.tray = tray;
        this.amending = amending;
    }

    /** Who hands an interchange in, and as which. */
    record Bearer(UUID interchange, String party, Origin origin, Caller caller) {}

    /** What comes of one message: each thing said beside the fact that it takes back, if it does. */
    private record Draft(
            MessageReading reading, List<Amending.Amended> said, List<RefusedLine> refused, List<Remark> remarks) {}

    /** One call of the logbook for all messages: it locks the boxes in one order. */
    List<MessageReport> write(List<MessageReading> readings, Instant toldAt, Bearer bearer) {
        if (readings.stream().anyMatch(reading -> reading.amendment() != null)) {
            amending.lock(readings.stream()
                    .flatMap(reading -> reading.facts().stream())
                    .map(Fact::containerNumber)
                    .toList());
        }
        List<Draft> drafts =
                readings.stream().map(reading -> draft(reading, bearer)).toList();
        List<Amending.Amended> said =
                drafts.stream().flatMap(draft -> draft.said().stream()).toList();
        List<Logbook.Entry> entries = said.isEmpty()
                ? List.of()
                : logbook.record(said.stream().map(Amending.Amended::said).toList());
        List<TransportCallReported> reported =
                readings.stream().flatMap(reading -> reading.calls().stream()).toList();
        calls.report(reported, toldAt);
        List<MessageReport> reports = new ArrayList<>();
        int next = 0;
        for (Draft draft : drafts) {
            List<MessageReport.Understood> understood = new ArrayList<>();
            for (Amending.Amended each : draft.said()) {
                understood.add(MessageReport.Understood.of(each, entries.get(next++)));
            }
            reports.add(report(draft, understood, bearer));
        }
        return reports;
    }

    private Draft draft(MessageReading reading, Bearer bearer) {
        Draft draft = new Draft(
                reading, new ArrayList<>(), new ArrayList<>(reading.refused()), new ArrayList<>(reading.remarks()));
        String name = bearer.origin().interchange().controlReference() + "/"
                + reading.message().position();
        for (Fact fact : reading.facts()) {
            try {
                draft.said()
                        .addAll(
                                reading.amendment() == null
                                        ? List.of(new Amending.Amended(fact, null))
                                        : amending.amend(
                                                fact,
                                                reading.amendment(),
                                                name,
                                                bearer.party(),
                                                reading.message(),
                                                draft.remarks()));
            } catch (LineRefused e) {
                draft.refused().add(e.line());
            }
        }
        return draft;
    }

    private MessageReport report(Draft draft, List<MessageReport.Understood> understood, Bearer bearer) {
        List<Paper.Kept> kept = new ArrayList<>();
        for (Paper paper : draft.reading().papers()) {
            tray.keep(paper, bearer.interchange(), bearer.party(), bearer.origin(), bearer.caller())
                    .ifPresentOrElse(draft.refused()::add, () -> kept.add(paper.kept()));
        }
        return MessageReport.of(draft.reading(), understood, kept, draft.refused(), draft.remarks());
    }
}
