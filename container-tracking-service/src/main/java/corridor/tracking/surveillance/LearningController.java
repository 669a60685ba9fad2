package corridor.tracking.surveillance;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.problem.Refusal;
import corridor.service.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/surveillance")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Surveillance")
class LearningController {
    private final LearningTable runs;
    private final UsualModelTable models;
    private final Clock clock;

    LearningController(LearningTable runs, UsualModelTable models, Clock clock) {
        this.runs = runs;
        this.models = models;
        this.clock = clock;
    }

    @PostMapping("/learnings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Have the detector learn what is usual",
            description =
                    "From stays and legs that ended before a time; those that begin from then on are judged by what was"
                            + " learned. One at a time. The run is under way when this answers: read it again to see how far it is.")
    LearningTable.Run ask(@RequestBody AskForLearning asked, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AskForLearning wanted = asked.completed(now);
        LearningTable.Run run = new LearningTable.Run(
                Ids.next(),
                LearningTable.Status.WAITING,
                wanted.from(),
                wanted.until(),
                wanted.falseAlarmRate(),
                0,
                null,
                caller.name(),
                now,
                null,
                null,
                null);
        if (!runs.ask(run)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "learning-under-way",
                    "The detector is learning already",
                    "One learns at a time; wait until it has ended, or cancel it.");
        }
        return run;
    }

    @GetMapping("/learnings")
    @Operation(summary = "Runs of the learning, newest first")
    Page<LearningTable.Run> runs(Paging paging) {
        return runs.list(paging);
    }

    @GetMapping("/learnings/{id}")
    @Operation(summary = "How far a run is, or what came of it")
    LearningTable.Run run(@PathVariable UUID id) {
        return runs.find(id).orElseThrow(() -> new NotFound("run of the learning", id));
    }

    @PostMapping("/learnings/{id}/cancellations")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Cancel a run",
            description = "One that has ended stays as it is. Nothing is kept of what it read.")
    LearningTable.Run cancel(@PathVariable UUID id) {
        run(id);
        runs.cancel(id, clock.instant());
        return run(id);
    }

    @GetMapping("/models")
    @Operation(
            summary = "Versions of what is usual, newest first, with who had them made and how much each trait counts")
    Page<UsualModelTable.Kept> models(Paging paging) {
        return models.list(paging);
    }
}
