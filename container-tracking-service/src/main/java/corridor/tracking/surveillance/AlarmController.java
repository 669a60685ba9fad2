package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/alarms")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Surveillance", description = "Alarms, each with the facts that show what is wrong")
class AlarmController {
    private final AlarmTable alarms;
    private final Clock clock;

    AlarmController(AlarmTable alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /** What somebody made of an alarm, and when. */
    record Answered(UUID answerId, AlarmAnswer.Finding finding, String note, String answeredBy, Instant answeredAt) {}

    @GetMapping
    @Operation(
            summary = "Alarms, newest first",
            description =
                    "from and until are of the time that an alarm tells of, until not included. stands=false finds"
                            + " those that later facts explained.")
    Page<AlarmView> list(
            @RequestParam(required = false) AlarmRaised.Kind kind,
            @RequestParam(required = false) AlarmFilter.State state,
            @RequestParam(required = false) Boolean stands,
            @RequestParam(required = false) ContainerNumber containerNumber,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant until,
            Paging paging) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new InvalidRequest("until", "a time ends after it has begun", "send an until after from");
        }
        String subject = containerNumber == null ? null : containerNumber.value();
        return alarms.list(new AlarmFilter(kind, state, stands, subject, from, until), paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One alarm, with what it rests on")
    AlarmView alarm(@PathVariable UUID id) {
        return alarms.find(id).orElseThrow(() -> new NotFound("alarm", id));
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER})
    @Operation(
            summary = "Acknowledge an alarm, or say what came of it",
            description = "Each answer stays on record with who gave it; the last one counts.")
    Answered answer(@PathVariable UUID id, @RequestBody @Valid AlarmAnswer answer, Caller caller) {
        found(id);
        Answered answered = new Answered(
                Ids.next(),
                answer.finding(),
                answer.note(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        alarms.answer(answered.answerId(), id, answer, answered.answeredBy(), answered.answeredAt());
        return answered;
    }

    @GetMapping("/{id}/answers")
    @Operation(summary = "What people made of an alarm, oldest first")
    List<Answered> answers(@PathVariable UUID id) {
        found(id);
        return alarms.answers(id);
    }

    private void found(UUID id) {
        if (!alarms.exists(id)) {
            throw new NotFound("alarm", id);
        }
    }
}
