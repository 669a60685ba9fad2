package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is compared in the lane: the truck with its appointment, the box with what was read on it. */
@Component
class LaneChecks {
    private final GateSettings settings;

    LaneChecks(GateSettings settings) {
        this.settings = settings;
    }

    /**
     * @param appointment the one that waits for a truck for this box; empty if there is none
     *
     */
    List<Reason> truck(
            ContainerNumber number,
            Direction direction,
            String plate,
            Instant when,
            Optional<Appointment> appointment) {
        List<Reason> reasons = new ArrayList<>();
        if (appointment.isEmpty()) {
            if (settings.appointmentNeeded()) {
                reasons.add(Reason.noAppointment(number, direction));
            }
            return reasons;
        }
        Appointment booked = appointment.get();
        if (!booked.truckPlate().equals(plate)) {
            reasons.add(Reason.wrongTruck(booked, plate));
        }
        if (when.isBefore(booked.from().minus(settings.early()))
                || !when.isBefore(booked.until().plus(settings.late()))) {
            reasons.add(Reason.outsideSlot(booked, when));
        }
        return reasons;
    }

    /**
     * @param told seals that the box is known to have; empty if nobody has told of any
     * @param reads null, or with null in it, where nothing was read: what was not read cannot differ
     */
    List<Reason> box(ContainerNumber number, List<String> told, GateReads reads) {
        List<Reason> reasons = new ArrayList<>();
        if (reads == null) {
            return reasons;
        }
        if (reads.ocrContainerNumber() != null && !reads.ocrContainerNumber().equals(number)) {
            reasons.add(Reason.wrongBox(number, reads.ocrContainerNumber()));
        }
        if (reads.seals() != null) {
            reads.seals().stream()
                    .filter(seal -> seal.condition() == GateReads.Condition.DAMAGED)
                    .forEach(seal -> reasons.add(Reason.sealDamaged(seal.number())));
            if (!new HashSet<>(reads.sealNumbers()).containsAll(told)) {
                reasons.add(Reason.sealDiffers(told, reads.sealNumbers()));
            }
        }
        return reasons;
    }
}
