package corridor.tracking.edi;

import corridor.port.ContainerNumber;
import corridor.tracking.container.Fact;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.Naming;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Retraction;
import corridor.tracking.container.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds what a cancellation or replacement means among what was told of a box. A cancellation means the report that said
 * the same, or else the one of its document; a replacement the one of its document. Only who handed in a report can amend
 * it: the sender's id in UNB alone is anybody's to write.
 */
@Component
class Amending {
    private final Logbook logbook;
    private final InterchangeTable interchanges;

    Amending(Logbook logbook, InterchangeTable interchanges) {
        this.logbook = logbook;
        this.interchanges = interchanges;
    }

    /**
     * Something to be written down.
     *
     * @param withdrawn the fact that is taken back; null if none is
     */
    record Amended(Said said, RecordedFact withdrawn) {}

    /** Boxes are locked in the order of their numbers, before any of them is read. */
    void lock(List<ContainerNumber> numbers) {
        numbers.stream().distinct().sorted().forEach(logbook::lock);
    }

    /**
     * What a message says of one box, as it is to be written down. A document that is cancelled is cancelled with all that
     * it said before: what a replacement had replaced does not come back.
     *
     * @param name by which the sender's message can be told from all others
     * @throws LineRefused if nothing is found that it could mean
     */
    List<Amended> amend(
            Fact told, Amendment amendment, String name, String party, Message message, List<Remark> remarks)
            throws LineRefused {
        History history = logbook.lock(told.containerNumber()).orElse(History.EMPTY);
        List<RecordedFact> meant = history.told().stream()
                .filter(recorded -> isMeant(recorded, told, amendment) && interchanges.cameFrom(party, recorded))
                .toList();
        List<RecordedFact> standing =
                meant.stream().filter(history.facts()::contains).toList();
        if (amendment.kind() == Amendment.Kind.CANCEL) {
            return cancel(told, standing.isEmpty() ? List.of() : meant, name, message);
        }
        if (standing.isEmpty()) {
            remarks.add(Remark.of(message.bgm(), "replaces nothing that is known, and is taken as new"));
            return List.of(new Amended(told, null));
        }
        RecordedFact replaced = standing.getLast();
        return replaced.fingerprint().equals(told.fingerprint())
                ? List.of(new Amended(told, null))
                : List.of(new Amended(told.as(new Naming(name, nameOf(replaced), "replaced by its sender")), replaced));
    }

    private static List<Amended> cancel(Fact told, List<RecordedFact> meant, String name, Message message)
            throws LineRefused {
        Segment bgm = message.bgm();
        if (meant.isEmpty()) {
            throw new LineRefused(
                    bgm,
                    "1225",
                    bgm.at(3),
                    "you have not reported " + told.what() + " of " + told.containerNumber()
                            + " in this document or with this content, so it cannot be cancelled",
                    "send the cancellation with the number of the report's BGM, after the report");
        }
        List<Amended> cancelled = new ArrayList<>();
        for (RecordedFact recorded : meant) {
            Naming naming = new Naming(name + "/" + cancelled.size(), null, "cancelled by its sender");
            cancelled.add(new Amended(
                    new Retraction(told.containerNumber(), naming, nameOf(recorded), told.evidence()), recorded));
        }
        return cancelled;
    }

    private static boolean isMeant(RecordedFact recorded, Fact told, Amendment amendment) {
        Fact fact = recorded.fact();
        if (recorded.what() != told.what()
                || fact.classifier() != told.classifier()
                || !fact.evidence().source().equals(told.evidence().source())) {
            return false;
        }
        boolean sameDocument = Origin.isOfDocument(fact.evidence(), amendment.document());
        return amendment.kind() == Amendment.Kind.CANCEL
                ? sameDocument || recorded.fingerprint().equals(told.fingerprint())
                : sameDocument;
    }

    private static String nameOf(RecordedFact recorded) {
        Naming naming = recorded.fact().naming();
        return naming == null ? recorded.eventId().toString() : Objects.requireNonNull(naming.eventId());
    }
}
