package corridor.tracking.gate;

import corridor.events.CustomsHoldPlaced;
import corridor.events.DutyDue;
import corridor.port.ContainerNumber;
import corridor.tracking.container.Told;
import java.time.Instant;
import java.util.List;

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
        /** What customs worked out is neither paid nor guaranteed. */
        UNPAID,
        NO_APPOINTMENT,
        /** The appointment is for another truck. */
        WRONG_TRUCK,
        OUTSIDE_SLOT,
        /** The camera reads another number. */
        WRONG_BOX,
        SEAL_DAMAGED,
        /** A seal that was told is gone, or another is in its place. */
        SEAL_DIFFERS,
        IN_PORT_ALREADY,
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

    static Reason unpaid(Told<DutyDue> due) {
        return new Reason(
                Code.UNPAID,
                "duties are due since " + due.occurredAt() + " and neither paid nor guaranteed (assessment "
                        + due.value().dueId() + ")",
                "have the declarant of " + due.value().declarationId() + " pay, or give a guarantee");
    }

    static Reason noAppointment(ContainerNumber number, Direction direction) {
        return new Reason(
                Code.NO_APPOINTMENT,
                "no truck is expected " + direction + " for " + number,
                "book a slot (POST /tracking/v1/appointments) and come in it");
    }

    static Reason wrongTruck(Appointment appointment, String plate) {
        return new Reason(
                Code.WRONG_TRUCK,
                "the appointment is for the truck " + appointment.truckPlate() + ", and this is " + plate,
                "cancel the appointment and book one for this truck");
    }

    static Reason outsideSlot(Appointment appointment, Instant when) {
        return new Reason(
                Code.OUTSIDE_SLOT,
                "the appointment is from " + appointment.from() + " to " + appointment.until() + ", and it is " + when,
                when.isBefore(appointment.from())
                        ? "wait for the slot, or book another"
                        : "cancel the appointment and book another");
    }

    static Reason wrongBox(ContainerNumber asked, ContainerNumber read) {
        return new Reason(
                Code.WRONG_BOX,
                "the camera reads " + read + ", and the truck asks for " + asked,
                "look at the box; if the camera is wrong, send what a person reads");
    }

    static Reason sealDamaged(String seal) {
        return new Reason(
                Code.SEAL_DAMAGED,
                "the seal " + seal + " is damaged",
                "call customs and the carrier; the box stays until it is sealed anew");
    }

    static Reason sealDiffers(List<String> told, List<String> read) {
        return new Reason(
                Code.SEAL_DIFFERS,
                "the box was sealed with " + String.join(", ", told) + ", and "
                        + (read.isEmpty() ? "no seal was found" : "found were " + String.join(", ", read)),
                "call customs and the carrier; if it was sealed anew, have the terminal report the new seal");
    }

    static Reason inPortAlready() {
        return new Reason(
                Code.IN_PORT_ALREADY,
                "the box is in the port already",
                "check the number; if it left, have the terminal send the CODECO of its gate-out");
    }

    static Reason inTheFuture(Instant occurredAt, Instant now) {
        return new Reason(
                Code.IN_THE_FUTURE,
                occurredAt + " lies ahead of the port's clock, which says " + now,
                "ask when the truck stands at the gate");
    }
}
