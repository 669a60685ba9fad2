package corridor.tracking.subscription;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.problem.NotFound;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Errors;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * DCSA Track &amp; Trace 2.2.0, {@code /v2/event-subscriptions}: the port's own subscriptions to that standard in its words. The
 * later standards have none; there a subscription is agreed upon, which is what the port's own door is for.
 */
@RestController
@RequestMapping(EventSubscriptionController.PATH)
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "DCSA Track & Trace")
class EventSubscriptionController extends Errors {
    static final String PATH = "/dcsa/tnt/v2/event-subscriptions";

    private final SubscriptionTable table;
    private final Subscribing subscribing;

    EventSubscriptionController(SubscriptionTable table, Subscribing subscribing, Clock clock) {
        super(Version.V2, clock);
        this.table = table;
        this.subscribing = subscribing;
    }

    @GetMapping
    @Operation(
            summary = "Your subscriptions to events of DCSA Track & Trace 2.2.0",
            description = "Of limit, cursor, sort and the paging headers DCSA's text says all.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = V2SubscriptionBody.class))))
    ResponseEntity<List<Map<String, Object>>> list(HttpServletRequest sent, Caller caller) {
        SubscriptionLeaf leaf = SubscriptionLeaf.read(Version.V2.parameters(sent, SubscriptionLeaf.PARAMETERS));
        String owner = Subscribing.seenBy(caller);
        int all = table.count(Version.V2, owner);
        return ResponseEntity.ok()
                .headers(headers -> link(headers, leaf, all))
                .body(table.list(Version.V2, owner, leaf).stream()
                        .map(V2Subscription::body)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Subscribe to events of DCSA Track & Trace 2.2.0",
            description =
                    "The body is subscriptionBodyWithSecret of DCSA's text. What is sent to the callbackUrl, how it is"
                            + " signed and when it is sent again is as at POST /tracking/v1/subscriptions, where the subscription"
                            + " can also be told to begin again from a point.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = V2SubscriptionBody.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = V2SubscriptionBody.class)))
    Map<String, Object> subscribe(@RequestBody(required = false) byte[] bytes, HttpServletRequest sent, Caller caller) {
        check(sent);
        V2Subscription asked = V2Subscription.read(bytes, true);
        return V2Subscription.body(
                subscribing.subscribe(Version.V2, asked.callbackUrl(), asked.secret(), asked.filters(), null, caller));
    }

    @GetMapping("/{subscriptionID}")
    @Operation(summary = "A subscription to events of DCSA Track & Trace 2.2.0")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = V2SubscriptionBody.class)))
    Map<String, Object> get(@PathVariable String subscriptionID, HttpServletRequest sent, Caller caller) {
        check(sent);
        return V2Subscription.body(ofThis(subscribing.seen(id(subscriptionID), caller)));
    }

    @PutMapping("/{subscriptionID}")
    @Operation(
            summary = "Change a subscription to events of DCSA Track & Trace 2.2.0",
            description = "The body is the whole subscription: filters that are left out are taken away. One that was"
                    + " disabled, since all had failed for long, goes on from where it was.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = V2SubscriptionBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = V2SubscriptionBody.class)))
    Map<String, Object> change(
            @PathVariable String subscriptionID,
            @RequestBody(required = false) byte[] bytes,
            HttpServletRequest sent,
            Caller caller) {
        check(sent);
        Subscription own = own(subscriptionID, caller);
        V2Subscription asked = V2Subscription.read(bytes, false);
        if (asked.subscriptionId() != null && !asked.subscriptionId().equals(own.id())) {
            throw BadQuery.message(
                    List.of(new Fault("$.subscriptionID", "is another than the path's, which is " + own.id())));
        }
        subscribing.change(own, asked.callbackUrl(), asked.filters());
        if (own.state() == Subscription.State.DISABLED) {
            subscribing.resume(own, null);
        }
        return V2Subscription.body(own(subscriptionID, caller));
    }

    @DeleteMapping("/{subscriptionID}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription to events of DCSA Track & Trace 2.2.0")
    void end(@PathVariable String subscriptionID, HttpServletRequest sent, Caller caller) {
        check(sent);
        subscribing.end(own(subscriptionID, caller));
    }

    @PutMapping("/{subscriptionID}/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign with another secret from now on")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = V2SubscriptionBody.Secret.class)))
    void changeSecret(
            @PathVariable String subscriptionID,
            @RequestBody(required = false) byte[] bytes,
            HttpServletRequest sent,
            Caller caller) {
        check(sent);
        Subscription own = own(subscriptionID, caller);
        subscribing.changeSecret(own, V2Subscription.secret(bytes));
    }

    private static void check(HttpServletRequest sent) {
        Version.V2.parameters(sent, List.of()).check();
    }

    private Subscription own(String id, Caller caller) {
        return ofThis(subscribing.own(id(id), caller));
    }

    private static UUID id(String text) {
        return Parameters.id("subscriptionID", text);
    }

    /** Subscriptions to other standards have no form here. */
    private static Subscription ofThis(Subscription found) {
        if (found.standard() != Version.V2) {
            throw new NotFound("subscription", found.id());
        }
        return found;
    }

    private static void link(HttpHeaders headers, SubscriptionLeaf leaf, int all) {
        link(headers, "Current-Page", leaf);
        if (leaf.from() > 0) {
            link(headers, "First-Page", leaf.at(0));
            link(headers, "Prev-Page", leaf.at(leaf.from() - leaf.limit()));
        }
        if (leaf.limit() < all - leaf.from()) {
            link(headers, "Next-Page", leaf.at(leaf.from() + leaf.limit()));
            link(headers, "Last-Page", leaf.at(all - 1 - (all - 1 - leaf.from()) % leaf.limit()));
            headers.set("Next-Page-Cursor", leaf.at(leaf.from() + leaf.limit()).cursor());
        }
    }

    private static void link(HttpHeaders headers, String name, SubscriptionLeaf to) {
        headers.set(name, PATH + "?cursor=" + to.cursor());
    }
}
