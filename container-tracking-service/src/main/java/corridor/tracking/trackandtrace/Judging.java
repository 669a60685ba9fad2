package corridor.tracking.trackandtrace;

import corridor.events.Evidence;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Naming;
import corridor.tracking.container.Retraction;
import corridor.tracking.container.Said;
import corridor.tracking.container.Viewing;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.ReceivedMessages.Kept;
import corridor.tracking.dcsa.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of an event. What a sender overrides or retracts was said of a box under the name of the telling that
 * it takes the place of: the books amend it by that name.
 */
@Component
class Judging {
    private static final String OVERRIDDEN = "overridden by its sender";
    private static final String RETRACTED = "retracted by its sender";

    private final ReceivedTable table;
    private final Meaning meaning;
    private final Viewing viewing;

    Judging(ReceivedTable table, Meaning meaning, Viewing viewing) {
        this.table = table;
        this.meaning = meaning;
        this.viewing = viewing;
    }

    Became judge(Version version, Message message, Kept kept, Received event, Instant toldAt, Caller caller) {
        UUID id = Ids.next();
        if (table.isOverridden(version, kept.sender(), event, toldAt)) {
            return new Became(
                    id,
                    Became.As.OVERRIDDEN,
                    List.of(),
                    null,
                    "is on record, but something changed later was told under this eventID before");
        }
        Evidence evidence = new Evidence(
                kept.sender(),
                Evidence.Kind.API,
                "DCSA T&T " + version.number() + " message " + kept.messageId() + " event " + event.id(),
                message.sha256());
        List<ReceivedTable.ToldOfBox> before = table.factsBefore(version, kept.sender(), event);
        if (event.retracted()) {
            return new Became(id, Became.As.RETRACTED, takenBack(before, id, RETRACTED, evidence), null, null);
        }
        return switch (told(event, evidence, caller)) {
            case Meaning.OfBox box ->
                new Became(id, Became.As.FACT, inTheBooks(box.fact(), before, id, evidence), null, null);
            case Meaning.OfCall call ->
                new Became(id, Became.As.CALL, takenBack(before, id, OVERRIDDEN, evidence), call.report(), null);
            case Meaning.None none ->
                new Became(
                        id,
                        Became.As.RECEIVED,
                        takenBack(before, id, OVERRIDDEN, evidence),
                        null,
                        "is kept as received and told on, but is no fact of the port's: " + none.why());
        };
    }

    private Meaning.Told told(Received event, Evidence evidence, Caller caller) {
        boolean carrier = caller.is(Role.CARRIER);
        Meaning.Told told = meaning.of(event, evidence, carrier ? caller.party() : null);
        boolean anothers = carrier
                && told instanceof Meaning.OfBox box
                && viewing.isAnotherCarriers(box.fact().containerNumber(), caller);
        return anothers ? new Meaning.None("the box is with another carrier") : told;
    }

    private static List<Said> inTheBooks(Fact fact, List<ReceivedTable.ToldOfBox> before, UUID id, Evidence evidence) {
        if (before.isEmpty()) {
            return List.of(fact.as(new Naming(id.toString(), null, null)));
        }
        if (before.stream().allMatch(told -> told.container().equals(fact.containerNumber()))) {
            return List.of(fact.as(new Naming(id.toString(), before.getFirst().name(), OVERRIDDEN)));
        }
        List<Said> said = new ArrayList<>(takenBack(before, id, OVERRIDDEN, evidence));
        said.add(fact.as(new Naming(id.toString(), null, null)));
        return said;
    }

    /** All that was told: with the last telling alone taken back, the one before it would stand again. */
    private static List<Said> takenBack(
            List<ReceivedTable.ToldOfBox> before, UUID id, String reason, Evidence evidence) {
        List<Said> said = new ArrayList<>();
        for (ReceivedTable.ToldOfBox told : before) {
            Naming naming = new Naming(id + "/" + said.size(), null, reason);
            said.add(new Retraction(told.container(), naming, told.name(), evidence));
        }
        return said;
    }
}
