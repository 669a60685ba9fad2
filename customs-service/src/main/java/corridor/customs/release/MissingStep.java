package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Outcome;
import corridor.customs.declaration.Status;
import corridor.events.Lane;
import corridor.port.ContainerNumber;
import corridor.port.Money;
import java.util.ArrayList;
import java.util.List;

/** What stands between a declaration and its release. */
public sealed interface MissingStep {
    /** The rule that asks for the step. */
    String rule();

    /** What to do, and by whom. */
    String remedy();

    /** The field of the declaration that shows it. */
    String field();

    record Payment(Money due) implements MissingStep {
        @Override
        public String field() {
            return "amountPaid";
        }

        @Override
        public String rule() {
            return due + " is due and has not been paid";
        }

        @Override
        public String remedy() {
            return "the declarant pays exactly " + due;
        }
    }

    /**
     * An officer's conforming check.
     *
     * @param found what the last check found; null if there was none
     */
    record Check(Lane lane, Outcome found) implements MissingStep {
        @Override
        public String field() {
            return "checks";
        }

        @Override
        public String rule() {
            if (found == Outcome.DISCREPANT) {
                return "the last check found the goods not as declared";
            }
            return switch (lane) {
                case RED -> "the goods have not been examined";
                case BLUE -> "the boxes have not been scanned";
                case GREEN, YELLOW -> "the documents have not been checked";
            };
        }

        @Override
        public String remedy() {
            return found == Outcome.DISCREPANT
                    ? "clear up with customs what was found; an officer then notes a conforming check"
                    : "an officer checks them and notes the outcome";
        }
    }

    record HoldInForce(ContainerNumber container, String reason) implements MissingStep {
        @Override
        public String field() {
            return "containers";
        }

        @Override
        public String rule() {
            return container + " is held: " + reason;
        }

        @Override
        public String remedy() {
            return "an officer lifts the hold when its reason is gone";
        }
    }

    /** What another package waits for. */
    record Elsewhere(String field, String rule, String remedy) implements MissingStep {}

    /** Payment, check and holds that are missing, in the order in which a declarant would go about it. */
    static List<MissingStep> of(Declaration declaration, List<Hold> active) {
        List<MissingStep> missing = new ArrayList<>();
        if (declaration.status() == Status.ASSESSED) {
            missing.add(new Payment(declaration.amountDue()));
        }
        if (declaration.isCheckMissing()) {
            missing.add(new Check(declaration.lane(), declaration.checkOutcome().orElse(null)));
        }
        active.forEach(hold -> missing.add(new HoldInForce(hold.containerNumber(), hold.reason())));
        return missing;
    }
}
