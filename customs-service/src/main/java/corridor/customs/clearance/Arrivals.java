package corridor.customs.clearance;

import corridor.customs.declaration.ContainerClaimed;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.declaration.ReferenceUsed;
import corridor.customs.declaration.Versions;
import corridor.port.ContainerNumber;
import corridor.service.time.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Declarations of one declarant that arrive together. They are looked at one after the other: what one takes, a reference or
 * a box, is taken for those after it; one that is refused takes nothing. What comes in is not yet stored.
 */
final class Arrivals {
    private final Intake intake;
    private final Versions versions;
    private final Moment moment;
    private final Instant now;
    private final Map<String, Declaration> byReference;
    private final Set<ContainerNumber> claimed;
    private final Map<Declaration, Intake.Made> comeIn = new LinkedHashMap<>();

    /**
     * Nothing has arrived yet.
     *
     * @param under the declarant's declarations under the references that are sent
     * @param claimed boxes that are in live declarations
     */
    Arrivals(
            Intake intake,
            Versions versions,
            Moment moment,
            Instant now,
            Map<String, Declaration> under,
            Set<ContainerNumber> claimed) {
        this.intake = intake;
        this.versions = versions;
        this.moment = moment;
        this.now = now;
        this.byReference = new HashMap<>(under);
        this.claimed = new HashSet<>(claimed);
    }

    /**
     * A new declaration, or the one that was lodged by these very words before.
     *
     * @throws corridor.service.problem.Refusal if it does not come in
     */
    Declaration look(Declared declared) {
        Declaration before = byReference.get(declared.reference());
        if (before != null && versions.wasLodgedAs(before, declared)) {
            return before;
        }
        List<Discrepancy> odd = Intake.letIn(declared, moment);
        if (before != null) {
            throw new ReferenceUsed(declared.reference());
        }
        List<ContainerNumber> taken = declared.containers().stream()
                .filter(claimed::contains)
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new ContainerClaimed(declared.containers(), taken);
        }
        UUID id = Ids.next();
        Intake.Made made = intake.make(id, declared, odd, moment);
        Declaration declaration = new Declaration(made.lodged(id, moment.declarant(), declared, now));
        byReference.put(declared.reference(), declaration);
        claimed.addAll(declared.containers());
        comeIn.put(declaration, made);
        return declaration;
    }

    /** Those that are new, with what was made of them, in the order of their arrival. */
    Map<Declaration, Intake.Made> comeIn() {
        return comeIn;
    }
}
