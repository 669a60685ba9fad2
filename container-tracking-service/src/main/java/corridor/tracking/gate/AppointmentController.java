package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1")
@Tag(name = "Truck appointments", description = "When a truck may come for a box, or with one")
class AppointmentController {
    private final Appointments appointments;

    AppointmentController(Appointments appointments) {
        this.appointments = appointments;
    }

    @PostMapping("/appointments")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK})
    @Operation(
            summary = "Book a truck into a slot",
            description =
                    "One appointment for a box and direction at a time. Who is not of the port books the fetching of"
                            + " boxes in whose journey it has a part.")
    @ApiResponse(responseCode = "201", description = "booked")
    @ApiResponse(
            responseCode = "409",
            description = "gate-slot-full with the next free one, gate-slot-not-bookable or appointment-exists")
    ResponseEntity<Appointment> book(@RequestBody @Valid BookAppointment wanted, Caller caller) {
        Appointment booked = appointments.book(wanted, caller);
        return ResponseEntity.created(URI.create("/tracking/v1/appointments/" + booked.appointmentId()))
                .body(booked);
    }

    @PostMapping("/appointments/{id}/cancel")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK})
    @Operation(summary = "Give a slot back", description = "To cancel twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "cancelled")
    @ApiResponse(responseCode = "409", description = "appointment-over: the truck was let through")
    Appointment cancel(@PathVariable UUID id, Caller caller) {
        return appointments.cancel(id, caller);
    }

    @GetMapping("/appointments")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.CUSTOMS_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(summary = "Appointments, newest first; who is not of the port sees its own")
    Page<Appointment> list(
            @RequestParam(required = false) ContainerNumber containerNumber, Paging paging, Caller caller) {
        return appointments.list(containerNumber, paging, caller);
    }

    @GetMapping("/appointment-slots")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.CUSTOMS_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary =
                    "The slots of the next 24 hours, or of those from a moment on, and how many trucks they still take")
    List<FreeSlot> slots(@RequestParam(required = false) Instant from) {
        return appointments.slots(from);
    }
}
