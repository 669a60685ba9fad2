package corridor.tracking.gate;

import corridor.events.CustomsHoldPlaced;
import corridor.port.ContainerNumber;
import corridor.tracking.container.Told;
import java.time.Instant;

/**
 * One reason to keep a box in.
 *
 * @param rule what stands against it, a sentence without a full stop
 * @param remedy what to do about it, a sentence without a full stop
 */
public record Reason(Code code, String rule, String remedy) {
    public enum Code {
        UNKNOWN_CONTAINER,
        NOT_IN_PORT,
        ALREADY_LEFT,
        NOT_RELEASED,
        ON_HOLD,
        IN_THE_FUTURE
    }

    static Reason unknown(ContainerNumber number) {
        return new Reason(
                Code.UNKNOWN_CONTAINER,
                "the port has never heard of " + number,
                "read the number again from the box; if it is right, have the terminal send its COARRI or CODECO");
    }

    static Reason notInPort(String where) {
        return new Reason(
                Code.NOT_IN_PORT,
                "the box is not in the port: " + where,
                "check the number, or have the terminal send the COARRI or CODECO that brings it in");
    }

    static Reason alreadyLeft(Instant departure) {
        return new Reason(
                Code.ALREADY_LEFT,
                "the box left the port already at " + departure,
                "check the number; if it came back, have the terminal send the CODECO of its gate-in");
    }

    static Reason notReleased() {
        return new Reason(
                Code.NOT_RELEASED,
                "customs has not released the box for this departure",
                "have its declarant finish the customs declaration");
    }

    static Reason onHold(Told<CustomsHoldPlaced> hold) {
        return new Reason(
                Code.ON_HOLD,
                "customs holds the box since " + hold.occurredAt() + ": "
                        + hold.value().reason() + " (hold " + hold.value().holdId() + ")",
                "ask customs to lift the hold");
    }

    static Reason inTheFuture(Instant occurredAt, Instant now) {
        return new Reason(
                Code.IN_THE_FUTURE,
                occurredAt + " lies ahead of the port's clock, which says " + now,
                "ask when the truck stands at the gate");
    }
}
