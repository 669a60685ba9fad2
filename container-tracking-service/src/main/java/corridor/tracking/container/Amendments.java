package corridor.tracking.container;

import corridor.events.EquipmentAmended;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the port which of the facts told before no longer stand, and which do again. */
final class Amendments {
    private Amendments() {}

    static List<EquipmentAmended> of(List<Chapter> chapters) {
        List<EquipmentAmended> amendments = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (RecordedFact fact : chapter.withdrawn()) {
                Optional<Withdrawal> why = chapter.after().withdrawal(fact);
                why.ifPresent(withdrawal -> amendments.add(new EquipmentAmended(
                        chapter.containerNumber(),
                        fact.eventId(),
                        false,
                        withdrawal.by(),
                        fact.occurredAt(),
                        withdrawal.reason(),
                        withdrawal.evidence())));
            }
            for (RecordedFact fact : chapter.reinstated()) {
                amendments.add(new EquipmentAmended(
                        chapter.containerNumber(),
                        fact.eventId(),
                        true,
                        null,
                        fact.occurredAt(),
                        null,
                        fact.fact().evidence()));
            }
        }
        return amendments;
    }
}
