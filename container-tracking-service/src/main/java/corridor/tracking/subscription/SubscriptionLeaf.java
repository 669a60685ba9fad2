package corridor.tracking.subscription;

import corridor.events.PortJson;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/**
 * Which part of its subscriptions somebody asks 2.2.0 for. An owner has few and nobody else changes them, so its pages are
 * counted off; unless sorted otherwise new ones come last.
 *
 * @param from how many come before it
 * @param limit at most so many
 * @param sort as it was asked for; null if it was not
 */
record SubscriptionLeaf(int from, int limit, String sort) {
    static final Set<String> PARAMETERS = Set.of("limit", "cursor", "sort");
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /** @throws BadQuery if the text does not allow these parameters */
    static SubscriptionLeaf read(Parameters sent) {
        int limit = sent.limit(USUAL, MOST);
        String sort = sent.text("sort", 5 * Parameters.LONGEST).orElse(null);
        orderBy(sort, sent);
        sent.check();
        String cursor = sent.sent().get("cursor");
        if (cursor == null) {
            return new SubscriptionLeaf(0, limit, sort);
        }
        SubscriptionLeaf read = decoded(cursor);
        boolean same = sort == null || sort.equals(read.sort());
        if (!same) {
            throw new BadQuery(
                    List.of("cursor: it belongs to another order; send the parameters of the first page with it"));
        }
        return sent.sent().containsKey("limit") ? new SubscriptionLeaf(read.from(), limit, read.sort()) : read;
    }

    private static SubscriptionLeaf decoded(String cursor) {
        try {
            SubscriptionLeaf read = PortJson.mapper()
                    .readValue(
                            Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8)),
                            SubscriptionLeaf.class);
            Parameters again = new Parameters(Map.of(), PARAMETERS);
            orderBy(read.sort(), again);
            again.check();
            if (read.from() >= 0 && read.limit() >= 1 && read.limit() <= MOST) {
                return read;
            }
        } catch (IllegalArgumentException | NullPointerException | JacksonException | BadQuery e) {
            // told below
        }
        throw new BadQuery(List.of("cursor: this is no cursor of ours; send one as a page before gave it, or none"));
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(PortJson.mapper().writeValueAsBytes(this));
    }

    SubscriptionLeaf at(int other) {
        return new SubscriptionLeaf(Math.max(0, other), limit, sort);
    }

    /** Constants of ours only, each field once, and the id at the end so that no two are alike. */
    String orderBy() {
        return orderBy(sort, new Parameters(Map.of(), PARAMETERS));
    }

    private static String orderBy(String sort, Parameters faults) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("subscriptionID", "subscription_id");
        fields.put("callbackUrl", "callback_url collate \"C\"");
        V2Subscription.FILTERS.forEach(
                name -> fields.put(name, "coalesce(filters ->> '" + name + "', '') collate \"C\""));
        List<String> order = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String each : sort == null ? new String[0] : sort.split(",", -1)) {
            String[] parts = each.split(":", 2);
            boolean directed = parts.length == 1 || parts[1].equals("ASC") || parts[1].equals("DESC");
            if (!fields.containsKey(parts[0]) || !directed || !named.add(parts[0])) {
                faults.fault("sort: '" + each
                        + "' is not a field to sort by, once, with :ASC or :DESC behind it; fields are "
                        + String.join(", ", fields.keySet()));
            } else {
                order.add(fields.get(parts[0]) + (each.endsWith(":DESC") ? " desc" : ""));
            }
        }
        order.add("subscription_id");
        return String.join(", ", order);
    }
}
