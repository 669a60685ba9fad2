package corridor.tracking.subscription;

import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What owners do with their subscriptions, at whichever door. */
@Component
class Subscribing {
    private final SubscriptionTable table;
    private final Wanted wanted;
    private final Clock clock;

    Subscribing(SubscriptionTable table, Wanted wanted, Clock clock) {
        this.table = table;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** @param from null for what the port learns from now on */
    Subscription subscribe(
            Version standard, String callbackUrl, String secret, Map<String, String> filters, Instant from, Caller by) {
        Instant now = clock.instant();
        Subscription made = new Subscription(
                Ids.next(),
                standard,
                by.name(),
                by.party(),
                by.roles(),
                wanted.callback(callbackUrl),
                wanted.secret(secret),
                wanted.filters(standard, filters),
                now,
                Subscription.State.ACTIVE,
                place(from == null ? now : from, now),
                0,
                null,
                0,
                null,
                null,
                now);
        table.insert(made);
        return made;
    }

    void change(Subscription own, String callbackUrl, Map<String, String> filters) {
        table.change(own.id(), wanted.callback(callbackUrl), wanted.filters(own.standard(), filters));
    }

    void changeSecret(Subscription own, String secret) {
        table.changeSecret(own.id(), wanted.secret(secret));
    }

    /** @param from what the port learned from then on is told again; null to go on from where it was */
    void resume(Subscription own, Instant from) {
        Instant now = clock.instant();
        table.resume(own.id(), from == null ? null : place(from, now), now);
        table.note(
                own.id(),
                "RESUMED",
                from == null ? "from where it was" : "with what the port learned from " + from + " on",
                now);
    }

    void end(Subscription own) {
        table.delete(own.id());
    }

    /** One that the caller may see. */
    Subscription seen(UUID id, Caller caller) {
        return table.find(id, seenBy(caller)).orElseThrow(() -> new NotFound("subscription", id));
    }

    /** Whoever sees all changes none but its own, except the administrator. */
    Subscription own(UUID id, Caller caller) {
        String owner = caller.is(Role.ADMINISTRATOR) ? null : Subscription.ownerOf(caller);
        return table.find(id, owner).orElseThrow(() -> new NotFound("subscription", id));
    }

    /** Whose subscriptions this caller sees; null for everybody's. */
    static String seenBy(Caller caller) {
        return caller.is(Role.ADMINISTRATOR, Role.AUDITOR) ? null : Subscription.ownerOf(caller);
    }

    private static Feed.Place place(Instant from, Instant now) {
        if (from.isAfter(now)) {
            throw new InvalidRequest(
                    "from",
                    "what the port will have learned by then is not known yet, and what comes before would be lost",
                    "send a time that has passed, or leave it out");
        }
        return Feed.Place.at(from.truncatedTo(ChronoUnit.MICROS));
    }
}
