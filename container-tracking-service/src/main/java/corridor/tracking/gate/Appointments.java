package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import corridor.tracking.container.Viewing;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Booking trucks into slots. Of two for the last place in a slot, the second waits and then finds it full. */
@Component
@Transactional
public class Appointments {
    private static final Duration SLOTS_SHOWN = Duration.ofDays(1);

    private final AppointmentTable table;
    private final Viewing viewing;
    private final GateSettings settings;
    private final Places places;
    private final Clock clock;

    Appointments(AppointmentTable table, Viewing viewing, GateSettings settings, Places places, Clock clock) {
        this.table = table;
        this.viewing = viewing;
        this.settings = settings;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Books a truck that a haulier has announced, for whoever announced it. Returns why not if it cannot be booked; then
     * nothing was written.
     */
    public Optional<Violation> announce(Prenotification notice, Caller caller) {
        try {
            book(
                    notice.id(),
                    new BookAppointment(
                            notice.containerNumber(), notice.direction(), notice.truckPlate(), notice.expectedAt()),
                    caller);
            return Optional.empty();
        } catch (AppointmentRefused refused) {
            return Optional.of(refused.violations().getFirst());
        } catch (NotFound notSeen) {
            return Optional.of(new Violation(
                    "containerNumber",
                    "only who has a part in the journey of a box may book a truck to fetch it",
                    "have its declarant or carrier book it"));
        }
    }

    /**
     * @throws AppointmentRefused if the slot is full or cannot be booked, or the box has an appointment already
     * @throws NotFound if the box is to be fetched by somebody who may not see it
     */
    Appointment book(BookAppointment wanted, Caller caller) {
        return book(Ids.next(), wanted, caller);
    }

    private Appointment book(UUID id, BookAppointment wanted, Caller caller) {
        ContainerNumber number = wanted.containerNumber();
        if (wanted.direction() == Direction.OUT
                && viewing.of(List.of(number), caller).isEmpty()) {
            throw new NotFound("container", number);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Slot slot = Slot.at(wanted.at(), settings.slot(), places.zone());
        if (!slot.until().isAfter(now) || slot.from().isAfter(now.plus(settings.bookableAhead()))) {
            throw AppointmentRefused.outside(wanted.at(), now, settings.bookableAhead());
        }
        table.waiting(number, wanted.direction()).ifPresent(earlier -> {
            throw AppointmentRefused.bookedBefore(number, wanted.direction(), earlier);
        });
        table.lock(slot);
        if (free(slot) == 0) {
            throw AppointmentRefused.full(slot, nextFree(slot));
        }
        Appointment booked = new Appointment(
                id,
                number,
                wanted.direction(),
                wanted.truckPlate().toUpperCase(Locale.ROOT),
                slot.from(),
                slot.until(),
                Appointment.Status.BOOKED,
                now,
                caller.party() == null ? caller.name() : caller.party(),
                null);
        if (!table.insert(booked, caller.name())) {
            // Booked by another at the same moment, who has committed since.
            throw AppointmentRefused.bookedBefore(
                    number,
                    wanted.direction(),
                    table.waiting(number, wanted.direction()).orElse(booked));
        }
        return booked;
    }

    /** @throws AppointmentRefused if the truck has been let through */
    Appointment cancel(UUID id, Caller caller) {
        Appointment appointment = table.lock(id)
                .filter(found -> onlyOf(caller) == null || found.bookedFor().equals(onlyOf(caller)))
                .orElseThrow(() -> new NotFound("appointment", id));
        if (appointment.status() == Appointment.Status.USED) {
            throw AppointmentRefused.over(id, appointment.status());
        }
        table.cancel(id, clock.instant());
        return table.lock(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Page<Appointment> list(ContainerNumber number, Paging paging, Caller caller) {
        return Page.of(
                table.list(onlyOf(caller), number, paging),
                paging,
                appointment -> appointment.appointmentId().toString());
    }

    /** The slots of a day from a moment on, which is now if null. */
    @Transactional(readOnly = true)
    public List<FreeSlot> slots(Instant from) {
        Slot slot = Slot.at(from == null ? clock.instant() : from, settings.slot(), places.zone());
        Instant end = slot.from().plus(SLOTS_SHOWN);
        List<FreeSlot> slots = new ArrayList<>();
        for (; slot.from().isBefore(end); slot = slot.next(settings.slot(), places.zone())) {
            slots.add(new FreeSlot(slot.from(), slot.until(), free(slot)));
        }
        return slots;
    }

    private int free(Slot slot) {
        return Math.max(0, settings.trucksPerSlot() - table.booked(slot));
    }

    /** Null if there is none within a day. */
    private Instant nextFree(Slot full) {
        Instant end = full.from().plus(SLOTS_SHOWN);
        for (Slot slot = full; slot.from().isBefore(end); slot = slot.next(settings.slot(), places.zone())) {
            if (free(slot) > 0) {
                return slot.from();
            }
        }
        return null;
    }

    /** Whose appointments a caller sees; null for anybody's. */
    private static String onlyOf(Caller caller) {
        if (caller.is(Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            return null;
        }
        return caller.party() == null ? caller.name() : caller.party();
    }
}
