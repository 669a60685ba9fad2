package corridor.tracking.subscription;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.tracking.dcsa.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/subscriptions")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(
        name = "Subscriptions",
        description =
                "Webhooks: events in the words of DCSA Track & Trace or Port Call, posted to the subscriber as the"
                        + " port learns of them, in order, at least once, and signed. Of what is told somebody sees what it would"
                        + " see if it asked.")
class SubscriptionController {
    private final SubscriptionTable table;
    private final Subscribing subscribing;

    SubscriptionController(SubscriptionTable table, Subscribing subscribing) {
        this.table = table;
        this.subscribing = subscribing;
    }

    /**
     * A subscription that is asked for.
     *
     * @param standard V2 or V3 of Track &amp; Trace, or PORT_CALL
     * @param callbackUrl where to post; https and public
     * @param secret 32 to 512 random bytes in Base64, with which notifications are signed
     * @param filters query parameters of the standard's GET, by name; none if left out
     * @param from what the port learned from then on; from now on if left out
     */
    record NewSubscription(
            @NotNull Version standard,
            @NotNull String callbackUrl,
            @NotNull String secret,
            Map<String, String> filters,
            Instant from) {}

    /** What may be changed. */
    record Change(@NotNull String callbackUrl, Map<String, String> filters) {}

    record NewSecret(@NotNull String secret) {}

    /** @param from what the port learned from then on is told again; null to go on from where it was */
    record Replay(Instant from) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Subscribe",
            description =
                    "Notifications carry Subscription-ID, API-Version, Notification-Signature (sha256=HMAC-SHA256 of the"
                            + " body in hex, as Track & Trace 2.2.0 has it) and Corridor-Signature (t=SECONDS,sha256=…"
                            + " over SECONDS, a full stop and the body). Any 2xx takes one; anything else is sent again"
                            + " with growing pauses of up to a quarter of an hour, and after three days no more. What is"
                            + " told twice has the same eventID.")
    SubscriptionView subscribe(@RequestBody @Valid NewSubscription asked, Caller caller) {
        Subscription made = subscribing.subscribe(
                asked.standard(), asked.callbackUrl(), asked.secret(), asked.filters(), asked.from(), caller);
        return SubscriptionView.of(made, List.of());
    }

    @GetMapping
    @Operation(summary = "Your subscriptions, newest first; administrators and auditors see all")
    Page<SubscriptionView> list(Paging paging, Caller caller) {
        return table.list(Subscribing.seenBy(caller), paging).map(this::view);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A subscription, how far it is, and what is wrong with it")
    SubscriptionView get(@PathVariable UUID id, Caller caller) {
        return view(subscribing.seen(id, caller));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change where and what; how far it is stays")
    SubscriptionView change(@PathVariable UUID id, @RequestBody @Valid Change change, Caller caller) {
        subscribing.change(subscribing.own(id, caller), change.callbackUrl(), change.filters());
        return view(subscribing.own(id, caller));
    }

    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign with another secret from now on")
    void changeSecret(@PathVariable UUID id, @RequestBody @Valid NewSecret change, Caller caller) {
        subscribing.changeSecret(subscribing.own(id, caller), change.secret());
    }

    @PostMapping("/{id}/replay")
    @Operation(
            summary = "Tell again from a point, or go on after it was disabled",
            description = "Events keep their ids, so that a receiver can drop what it has.")
    SubscriptionView replay(@PathVariable UUID id, @RequestBody Replay replay, Caller caller) {
        subscribing.resume(subscribing.own(id, caller), replay.from());
        return view(subscribing.own(id, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription")
    void end(@PathVariable UUID id, Caller caller) {
        subscribing.end(subscribing.own(id, caller));
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, table.notices(subscription.id()));
    }
}
