package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** An appointment that cannot be booked, or not be cancelled. */
final class AppointmentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AppointmentRefused(String slug, String title, Violation violation) {
        super(HttpStatus.CONFLICT, slug, title, violation.field() + ": " + violation.rule() + ".", violation);
    }

    static AppointmentRefused full(Slot slot, Instant nextFree) {
        return new AppointmentRefused(
                "gate-slot-full",
                "No more trucks in this slot",
                new Violation(
                        "at",
                        "the slot from " + slot.from() + " to " + slot.until() + " is booked out",
                        nextFree == null
                                ? "ask for the free slots, and take one of another day"
                                : "take the slot from " + nextFree + ", or ask for the free slots"));
    }

    static AppointmentRefused outside(Instant at, Instant now, Duration ahead) {
        return new AppointmentRefused(
                "gate-slot-not-bookable",
                "This slot cannot be booked",
                new Violation(
                        "at",
                        "a slot is booked before it ends and at most " + ahead.toDays() + " days ahead; " + at
                                + " is not, as it is " + now,
                        "choose a time between now and then"));
    }

    static AppointmentRefused bookedBefore(ContainerNumber number, Direction direction, Appointment earlier) {
        return new AppointmentRefused(
                "appointment-exists",
                "There is an appointment for this box",
                new Violation(
                        "containerNumber",
                        number + " has an appointment " + direction + " from " + earlier.from() + " for the truck "
                                + earlier.truckPlate(),
                        "cancel " + earlier.appointmentId() + " first"));
    }

    static AppointmentRefused over(UUID appointmentId, Appointment.Status status) {
        return new AppointmentRefused(
                "appointment-over",
                "The appointment is over",
                new Violation(
                        "appointmentId",
                        appointmentId + " is " + status + " already",
                        "nothing need be done; book anew if the truck shall come again"));
    }
}
