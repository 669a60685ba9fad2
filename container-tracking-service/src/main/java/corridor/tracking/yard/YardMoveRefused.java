package corridor.tracking.yard;

import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** A move that the yard does not allow. */
final class YardMoveRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private YardMoveRefused(String slug, String title, String detail, Violation violation) {
        super(HttpStatus.CONFLICT, slug, title, detail, violation);
    }

    static YardMoveRefused notInPort(ContainerNumber number, Instant when) {
        return new YardMoveRefused(
                "container-not-in-port",
                "The box is not in the port",
                "As far as the port knows, " + number + " was not in it at " + when + ".",
                new Violation(
                        "containerNumber",
                        "only a box that was discharged or gated in can be moved in the yard",
                        "check the number, or send the COARRI or CODECO that brings it in first"));
    }

    static YardMoveRefused slotTaken(Stay intended, Stay there) {
        return new YardMoveRefused(
                "yard-slot-taken",
                "Another box stands there",
                there.containerNumber() + " stands in " + intended.position() + " since " + there.from()
                        + (there.until() == null ? "" : " until " + there.until()) + ".",
                new Violation(
                        "position",
                        "a slot holds one box at a time",
                        "move " + there.containerNumber() + " away first, or choose another slot"));
    }

    static YardMoveRefused inTheAir(Stay intended, YardPosition below) {
        return new YardMoveRefused(
                "yard-slot-in-the-air",
                "The box would hang in the air",
                "Nothing stands in " + below + ", below " + intended.position() + ", at " + intended.from() + ".",
                new Violation(
                        "position.tier",
                        "a box stands on the ground or on another box",
                        "choose the lowest free tier of row "
                                + intended.position().row()));
    }

    static YardMoveRefused buried(Stay intended, Stay onTop) {
        return new YardMoveRefused(
                "container-buried",
                "Another box stands on it",
                onTop.containerNumber() + " stands on top of " + intended.containerNumber() + ".",
                new Violation(
                        "containerNumber",
                        "only the topmost box of a stack can be lifted",
                        "move " + onTop.containerNumber() + " first"));
    }

    static YardMoveRefused standsThere(Stay intended) {
        return new YardMoveRefused(
                "container-already-there",
                "The box stands there already",
                intended.containerNumber() + " stands in " + intended.position() + " already.",
                new Violation("position", "a move ends in another slot", "nothing need be done"));
    }
}
