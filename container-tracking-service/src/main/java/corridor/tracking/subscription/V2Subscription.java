package corridor.tracking.subscription;

import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Form;
import corridor.tracking.dcsa.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A subscription as 2.2.0 has it: its filters are properties beside the address, those with codes as lists.
 *
 * @param subscriptionId null where none was sent
 * @param secret in Base64; null where none was sent, and never shown
 * @param filters as the query parameters of {@code GET /v2/events}
 */
record V2Subscription(UUID subscriptionId, String callbackUrl, String secret, Map<String, String> filters) {
    private static final Form FORM = Form.read("tnt-2-subscription");
    private static final String ID = "subscriptionID";
    private static final String CALLBACK = "callbackUrl";
    private static final String SECRET = "secret";
    private static final Set<String> LISTS = Set.of(
            "eventType",
            "shipmentEventTypeCode",
            "documentTypeCode",
            "transportDocumentTypeCode",
            "transportEventTypeCode",
            "equipmentEventTypeCode");

    /** Every filter that the text has. */
    static final Set<String> FILTERS = FORM.names().stream()
            .filter(name -> !Set.of(ID, CALLBACK, SECRET).contains(name))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /**
     * Reads one.
     *
     * @param secretWanted true where the text wants a secret; elsewhere it must not be sent
     * @throws BadQuery if it is not as the text has it
     */
    static V2Subscription read(byte[] sent, boolean secretWanted) {
        JsonNode body = Message.read(sent).body();
        List<Fault> faults = new ArrayList<>(FORM.check(body, "$"));
        if (body.isObject() && body.path(SECRET).isString() != secretWanted) {
            faults.add(new Fault(
                    "$." + SECRET,
                    secretWanted ? "is required" : "is set when subscribing, and at …/secret; leave it out here"));
        }
        body.propertyNames().stream()
                .filter(name -> !FORM.names().contains(name))
                .forEach(name -> faults.add(new Fault("$." + name, "is no filter of the standard's; leave it out")));
        if (!faults.isEmpty()) {
            throw BadQuery.message(faults);
        }
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : FILTERS) {
            // No value and no values are no filter, says the text.
            String value = LISTS.contains(name)
                    ? body.path(name)
                            .valueStream()
                            .map(JsonNode::asString)
                            .distinct()
                            .collect(Collectors.joining(","))
                    : body.path(name).asString("");
            if (!value.isEmpty()) {
                filters.put(name, value);
            }
        }
        return new V2Subscription(
                body.path(ID).isString() ? UUID.fromString(body.path(ID).asString()) : null,
                body.path(CALLBACK).asString(""),
                secretWanted ? body.path(SECRET).asString() : null,
                filters);
    }

    /** Reads a new secret. */
    static String secret(byte[] sent) {
        JsonNode secret = Message.read(sent).body().path(SECRET);
        if (!secret.isString()) {
            throw BadQuery.message(List.of(new Fault("$." + SECRET, "is required")));
        }
        return secret.asString();
    }

    /** To be shown, the secret left out. */
    static Map<String, Object> body(Subscription subscription) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(ID, subscription.id());
        body.put(CALLBACK, subscription.callbackUrl().toString());
        subscription
                .filters()
                .forEach((name, value) -> body.put(name, LISTS.contains(name) ? List.of(value.split(",", -1)) : value));
        return body;
    }
}
