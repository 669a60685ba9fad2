package corridor.service.inbox;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/${corridor.house}/v1/dead-letters")
@AllowedTo(Role.ADMINISTRATOR)
@Tag(name = "Dead letters", description = "Events that could not be handled, with the reason")
class DeadLetterController {
    private final DeadLetters letters;
    private final Inbox inbox;
    private final Map<String, Subscription> subscriptions;

    DeadLetterController(DeadLetters letters, Inbox inbox, ObjectProvider<Subscription> subscriptions) {
        this.letters = letters;
        this.inbox = inbox;
        this.subscriptions = subscriptions.stream().collect(Collectors.toMap(Subscription::topic, Function.identity()));
    }

    @GetMapping
    @Operation(summary = "Events that could not be handled, oldest first")
    Page<DeadLetter> list(Paging paging) {
        return letters.list(paging);
    }

    @PostMapping("/{id}/replay")
    @Operation(summary = "Handle one again, once its cause is mended")
    DeadLetter replay(@PathVariable UUID id) {
        ReceivedRecord record = letters.waiting(id).orElseThrow(() -> new NotFound("waiting dead letter", id));
        try {
            inbox.handle(record, Objects.requireNonNull(subscriptions.get(record.topic()), "nobody listens any more"));
        } catch (TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "dead-letter-still-fails",
                    "It cannot be handled yet",
                    "The event failed again: " + e.getMessage(),
                    new Violation("id", "the cause must be gone", "mend it, then replay again"));
        }
        return letters.replayed(id);
    }
}
