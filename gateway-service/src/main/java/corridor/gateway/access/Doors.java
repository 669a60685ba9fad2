package corridor.gateway.access;

import static corridor.gateway.access.Role.ADMINISTRATOR;
import static corridor.gateway.access.Role.AUDITOR;
import static corridor.gateway.access.Role.BORDER_AGENCY;
import static corridor.gateway.access.Role.CARRIER;
import static corridor.gateway.access.Role.CUSTOMS_OFFICER;
import static corridor.gateway.access.Role.DECLARANT;
import static corridor.gateway.access.Role.INLAND_PARK;
import static corridor.gateway.access.Role.TERMINAL_OPERATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Every operation that can be reached from outside, and by whom. What is not in this table does not exist. */
public final class Doors {
    /** Whoever has to do with boxes; other agencies see what they are asked about. */
    private static final Role[] EVERYBODY = {
        TERMINAL_OPERATOR, CUSTOMS_OFFICER, DECLARANT, CARRIER, INLAND_PARK, AUDITOR, ADMINISTRATOR
    };

    private static final Role[] PERMITS = {BORDER_AGENCY, CUSTOMS_OFFICER, AUDITOR, ADMINISTRATOR};
    private static final Role[] PORT = {TERMINAL_OPERATOR, CUSTOMS_OFFICER, AUDITOR, ADMINISTRATOR};
    private static final Role[] CLEARANCE = {DECLARANT, CUSTOMS_OFFICER, AUDITOR, ADMINISTRATOR};
    private static final Role[] MANIFESTS = {CARRIER, CUSTOMS_OFFICER, AUDITOR, ADMINISTRATOR};
    private static final Role[] OVERSIGHT = {CUSTOMS_OFFICER, AUDITOR, ADMINISTRATOR};
    private static final Role[] SHIPSIDE = {TERMINAL_OPERATOR, CARRIER, AUDITOR, ADMINISTRATOR};
    private static final Role[] PARKSIDE = {INLAND_PARK, AUDITOR, ADMINISTRATOR};
    private static final Role[] PLANNING = {TERMINAL_OPERATOR, AUDITOR, ADMINISTRATOR};

    private static final List<Door> ALL = List.of(
            door(POST, "/tracking/v1/interchanges", TERMINAL_OPERATOR, CARRIER),
            door(GET, "/tracking/v1/interchanges", SHIPSIDE),
            door(GET, "/tracking/v1/interchanges/{id}", SHIPSIDE),
            door(POST, "/tracking/v1/events", TERMINAL_OPERATOR, CARRIER),
            door(GET, "/tracking/v1/interchanges/{id}/contrl", SHIPSIDE),
            door(GET, "/tracking/v1/interchanges/{id}/aperak", SHIPSIDE),
            door(POST, "/tracking/v1/outgoing-interchanges", TERMINAL_OPERATOR, CARRIER),
            door(GET, "/tracking/v1/outgoing-interchanges", SHIPSIDE),
            door(GET, "/tracking/v1/outgoing-interchanges/{id}", SHIPSIDE),
            door(GET, "/tracking/v1/bay-plans", SHIPSIDE),
            door(GET, "/tracking/v1/bay-plans/{id}", SHIPSIDE),
            door(GET, "/tracking/v1/bay-plans/{id}/cells", SHIPSIDE),
            door(GET, "/tracking/v1/container-orders", SHIPSIDE),
            door(GET, "/tracking/v1/containers", EVERYBODY),
            door(GET, "/tracking/v1/containers/{number}", EVERYBODY),
            door(GET, "/tracking/v1/containers/{number}/events", EVERYBODY),
            door(GET, "/tracking/v1/containers/{number}/clocks", EVERYBODY),
            door(GET, "/tracking/v1/containers/{number}/predictions", EVERYBODY),
            door(POST, "/tracking/v1/prediction-models", TERMINAL_OPERATOR, ADMINISTRATOR),
            door(GET, "/tracking/v1/prediction-models", PORT),
            door(GET, "/tracking/v1/prediction-models/{id}", PORT),
            door(POST, "/tracking/v1/prediction-models/{id}/cancel", TERMINAL_OPERATOR, ADMINISTRATOR),
            door(GET, "/tracking/v1/prediction-quality", PORT),
            door(POST, "/tracking/v1/positions", TERMINAL_OPERATOR, CARRIER),
            door(GET, "/tracking/v1/containers/{number}/positions", EVERYBODY),
            door(GET, "/tracking/v1/containers/{number}/crossings", EVERYBODY),
            door(POST, "/tracking/v1/geofences", TERMINAL_OPERATOR, ADMINISTRATOR),
            door(GET, "/tracking/v1/geofences", PORT),
            door(POST, "/tracking/v1/yard-moves", TERMINAL_OPERATOR),
            door(GET, "/tracking/v1/yard/blocks/{block}/bays/{bay}", PORT),
            door(POST, "/tracking/v1/gate-ins", TERMINAL_OPERATOR),
            door(GET, "/tracking/v1/yard/work-list", PORT),
            door(POST, "/tracking/v1/gate-outs", TERMINAL_OPERATOR),
            door(POST, "/tracking/v1/appointments", TERMINAL_OPERATOR, DECLARANT, CARRIER, INLAND_PARK),
            door(POST, "/tracking/v1/appointments/{id}/cancel", TERMINAL_OPERATOR, DECLARANT, CARRIER, INLAND_PARK),
            door(GET, "/tracking/v1/appointments", EVERYBODY),
            door(GET, "/tracking/v1/appointment-slots", EVERYBODY),
            door(GET, "/tracking/v1/gate-decisions", PORT),
            door(POST, "/tracking/v1/parks/{code}/arrivals", INLAND_PARK),
            door(GET, "/tracking/v1/parks/{code}/head", PARKSIDE),
            door(GET, "/tracking/v1/parks/{code}/events", PARKSIDE),
            door(GET, "/tracking/v1/parks/{code}/expected-arrivals", PARKSIDE),
            door(GET, "/tracking/v1/transport-calls", SHIPSIDE),
            door(GET, "/tracking/v1/alarms", PORT),
            door(GET, "/tracking/v1/alarms/{id}", PORT),
            door(GET, "/tracking/v1/surveillance/backlog", PORT),
            door(POST, "/tracking/v1/surveillance/learnings", TERMINAL_OPERATOR, ADMINISTRATOR),
            door(GET, "/tracking/v1/surveillance/learnings", PORT),
            door(GET, "/tracking/v1/surveillance/learnings/{id}", PORT),
            door(POST, "/tracking/v1/surveillance/learnings/{id}/cancellations", TERMINAL_OPERATOR, ADMINISTRATOR),
            door(GET, "/tracking/v1/surveillance/models", PORT),
            door(POST, "/tracking/v1/alarms/{id}/answers", TERMINAL_OPERATOR, CUSTOMS_OFFICER),
            door(GET, "/tracking/v1/alarms/{id}/answers", PORT),
            door(GET, "/dcsa/tnt/v2/events", EVERYBODY),
            door(GET, "/dcsa/tnt/v2/events/{id}", EVERYBODY),
            door(GET, "/dcsa/tnt/v2/event-subscriptions", EVERYBODY),
            door(POST, "/dcsa/tnt/v2/event-subscriptions", EVERYBODY),
            door(GET, "/dcsa/tnt/v2/event-subscriptions/{id}", EVERYBODY),
            door(PUT, "/dcsa/tnt/v2/event-subscriptions/{id}", EVERYBODY),
            door(DELETE, "/dcsa/tnt/v2/event-subscriptions/{id}", EVERYBODY),
            door(PUT, "/dcsa/tnt/v2/event-subscriptions/{id}/secret", EVERYBODY),
            door(GET, "/dcsa/tnt/v3/events", EVERYBODY),
            door(POST, "/dcsa/tnt/v2/events", CARRIER, TERMINAL_OPERATOR),
            door(POST, "/dcsa/tnt/v3/events", CARRIER, TERMINAL_OPERATOR),
            door(GET, "/dcsa/port-call/v2/events", SHIPSIDE),
            door(POST, "/dcsa/port-call/v2/events", CARRIER, TERMINAL_OPERATOR),
            door(POST, "/tracking/v1/subscriptions", EVERYBODY),
            door(GET, "/tracking/v1/subscriptions", EVERYBODY),
            door(GET, "/tracking/v1/subscriptions/{id}", EVERYBODY),
            door(PUT, "/tracking/v1/subscriptions/{id}", EVERYBODY),
            door(DELETE, "/tracking/v1/subscriptions/{id}", EVERYBODY),
            door(POST, "/tracking/v1/subscriptions/{id}/secret", EVERYBODY),
            door(POST, "/tracking/v1/subscriptions/{id}/replay", EVERYBODY),
            door(GET, "/tracking/v1/events/stream", EVERYBODY),
            door(POST, "/tracking/v1/partner-keys", ADMINISTRATOR),
            door(GET, "/tracking/v1/partner-keys", ADMINISTRATOR),
            door(POST, "/tracking/v1/partner-keys/{id}/revoke", ADMINISTRATOR),
            door(GET, "/tracking/v1/dead-letters", ADMINISTRATOR),
            door(POST, "/tracking/v1/dead-letters/{id}/replay", ADMINISTRATOR),
            //
            door(POST, "/customs/v1/manifests", CARRIER),
            door(POST, "/customs/v1/manifests/interchanges", CARRIER),
            door(POST, "/customs/v1/manifests/{id}/amendments", CARRIER),
            door(POST, "/customs/v1/manifests/{id}/cancel", CARRIER),
            door(GET, "/customs/v1/manifests", MANIFESTS),
            door(GET, "/customs/v1/manifests/{id}", MANIFESTS),
            door(GET, "/customs/v1/manifests/{id}/versions", MANIFESTS),
            door(POST, "/customs/v1/declarations", DECLARANT),
            door(POST, "/customs/v1/declarations/batch", DECLARANT),
            door(GET, "/customs/v1/declarations", CLEARANCE),
            door(GET, "/customs/v1/declarations/{id}", CLEARANCE),
            door(GET, "/customs/v1/declarations/{id}/assessment", CLEARANCE),
            door(GET, "/customs/v1/declarations/{id}/discrepancies", CLEARANCE),
            door(GET, "/customs/v1/declarations/{id}/versions", CLEARANCE),
            door(GET, "/customs/v1/declarations/{id}/permits", CLEARANCE),
            door(GET, "/customs/v1/permits", PERMITS),
            door(POST, "/customs/v1/permits/{id}/grant", BORDER_AGENCY),
            door(POST, "/customs/v1/permits/{id}/refuse", BORDER_AGENCY),
            door(POST, "/customs/v1/declarations/{id}/amendments", DECLARANT),
            door(GET, "/customs/v1/declarations/{id}/decisions", CLEARANCE),
            door(GET, "/customs/v1/declarations/{id}/replay", CLEARANCE),
            door(POST, "/customs/v1/declarations/{id}/payments", DECLARANT),
            door(POST, "/customs/v1/declarations/{id}/checks", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/release", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/revoke-release", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/cancel", DECLARANT, CUSTOMS_OFFICER),
            door(GET, "/customs/v1/queue", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/work", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/reassessments", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/detentions", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/seizures", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/appeals", DECLARANT),
            door(GET, "/customs/v1/appeals", CLEARANCE),
            door(POST, "/customs/v1/appeals/{id}/decide", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/waivers", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/waivers", OVERSIGHT),
            door(POST, "/customs/v1/waivers/{id}/decide", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/work/next", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/work/assignments", ADMINISTRATOR),
            door(POST, "/customs/v1/work/{id}/claim", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/work/{id}/return", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/declarations/{id}/document-requests", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/declarations/{id}/document-requests", CLEARANCE),
            door(POST, "/customs/v1/document-requests/{id}/answer", DECLARANT),
            door(POST, "/customs/v1/holds", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/holds/{id}/lift", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/holds", OVERSIGHT),
            door(GET, "/customs/v1/tariff/{hsCode}", Role.values()),
            door(GET, "/customs/v1/hs-suggestions", Role.values()),
            door(POST, "/customs/v1/duty-calculations", Role.values()),
            door(GET, "/customs/v1/ledger/balance", OVERSIGHT),
            door(POST, "/customs/v1/declarations/{id}/payment-quotes", DECLARANT),
            door(POST, "/customs/v1/declarations/{id}/guarantee", DECLARANT),
            door(POST, "/customs/v1/guarantees", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/guarantees", CLEARANCE),
            door(POST, "/customs/v1/guarantees/{id}/end", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/bank/notifications", CUSTOMS_OFFICER, ADMINISTRATOR),
            door(POST, "/customs/v1/bank/orders", CUSTOMS_OFFICER, ADMINISTRATOR),
            door(GET, "/customs/v1/bank/orders/{id}", OVERSIGHT),
            door(GET, "/customs/v1/declarations/{id}/token-payment", CLEARANCE),
            door(GET, "/customs/v1/token", OVERSIGHT),
            door(GET, "/customs/v1/token/gone-payments", OVERSIGHT),
            door(GET, "/customs/v1/suspense", OVERSIGHT),
            door(POST, "/customs/v1/refunds", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/refunds", OVERSIGHT),
            door(POST, "/customs/v1/refunds/{id}/decision", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/reports/taxes", OVERSIGHT),
            door(GET, "/customs/v1/reports/taxes/entries", OVERSIGHT),
            door(GET, "/customs/v1/reports/lanes", OVERSIGHT),
            door(GET, "/customs/v1/reports/officers", AUDITOR, ADMINISTRATOR),
            door(GET, "/customs/v1/time-release-study", EVERYBODY),
            door(GET, "/customs/v1/time-release-study/events", EVERYBODY),
            door(POST, "/customs/v1/rule-sets", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/rule-sets", OVERSIGHT),
            door(GET, "/customs/v1/rule-sets/vocabulary", OVERSIGHT),
            door(PUT, "/customs/v1/rule-sets/{version}", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/rule-sets/{version}", OVERSIGHT),
            door(POST, "/customs/v1/rule-sets/{version}/submit", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/rule-sets/{version}/approve", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/rule-sets/{version}/send-back", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/rule-sets/{version}/withdraw", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/rule-sets/{version}/reinstate", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/rule-sets/{version}/dry-runs", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/rule-sets/{version}/dry-runs", OVERSIGHT),
            door(GET, "/customs/v1/rule-sets/{version}/dry-runs/{id}", OVERSIGHT),
            door(GET, "/customs/v1/rule-sets/{version}/dry-runs/{id}/changes", OVERSIGHT),
            door(POST, "/customs/v1/rule-sets/{version}/dry-runs/{id}/cancel", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/risk-models", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/risk-models", OVERSIGHT),
            door(GET, "/customs/v1/risk-models/{version}", OVERSIGHT),
            door(POST, "/customs/v1/risk-models/{version}/cancel", CUSTOMS_OFFICER),
            door(POST, "/customs/v1/risk-models/{version}/promote", CUSTOMS_OFFICER, ADMINISTRATOR),
            door(POST, "/customs/v1/risk-models/{version}/refuse", CUSTOMS_OFFICER, ADMINISTRATOR),
            door(POST, "/customs/v1/risk-models/{version}/reinstate", CUSTOMS_OFFICER, ADMINISTRATOR),
            door(POST, "/customs/v1/risk-models/{version}/retire", CUSTOMS_OFFICER, ADMINISTRATOR),
            door(GET, "/customs/v1/risk-models/{version}/drift", OVERSIGHT),
            door(GET, "/customs/v1/declarations/{id}/risk-score", OVERSIGHT),
            door(GET, "/customs/v1/post-clearance-audits", OVERSIGHT),
            door(POST, "/customs/v1/post-clearance-audits/{id}/findings", CUSTOMS_OFFICER),
            door(GET, "/customs/v1/reports/hit-rates", OVERSIGHT),
            door(GET, "/customs/v1/audit/head", EVERYBODY),
            door(GET, "/customs/v1/audit/heads", EVERYBODY),
            door(GET, "/customs/v1/audit/export", AUDITOR, ADMINISTRATOR),
            door(GET, "/customs/v1/dead-letters", ADMINISTRATOR),
            door(POST, "/customs/v1/dead-letters/{id}/replay", ADMINISTRATOR),
            //
            door(GET, "/api/optimizer/bays", PLANNING),
            door(GET, "/api/optimizer/bays/{block}/{bay}", PLANNING),
            door(POST, "/api/optimizer/{kind}-plans", TERMINAL_OPERATOR),
            door(GET, "/api/optimizer/{kind}-plans", PLANNING),
            door(GET, "/api/optimizer/{kind}-plans/{id}", PLANNING),
            door(GET, "/api/optimizer/{kind}-plans/{id}/progress", PLANNING),
            door(GET, "/api/optimizer/{kind}-plans/{id}/compare", PLANNING),
            door(GET, "/api/optimizer/loading-plans/{id}/drawing", PLANNING),
            door(POST, "/api/optimizer/{kind}-plans/{id}/cancel", TERMINAL_OPERATOR),
            door(POST, "/api/optimizer/{kind}-plans/{id}/accept", TERMINAL_OPERATOR),
            door(POST, "/api/optimizer/{kind}-plans/{id}/replan", TERMINAL_OPERATOR),
            door(GET, "/optimizer/v1/dead-letters", ADMINISTRATOR),
            door(POST, "/optimizer/v1/dead-letters/{id}/replay", ADMINISTRATOR));

    private Doors() {}

    public static List<Door> all() {
        return ALL;
    }

    static Optional<Door> find(HttpMethod method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(door -> door.takes(method) && door.isAt(asked))
                .findFirst();
    }

    /** Methods by which something is reached at this path; empty where nothing is. */
    public static String methodsAt(PathContainer asked) {
        return ALL.stream()
                .filter(door -> door.isAt(asked))
                .map(door -> door.method().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Door door(HttpMethod method, String path, Role... roles) {
        return Door.of(method, path, roles);
    }
}
