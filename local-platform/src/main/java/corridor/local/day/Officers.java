package corridor.local.day;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Check what they are assigned, the next promised first, and release what lacks nothing more. */
final class Officers {
    private final Visitor officer;
    private final String run;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();

    Officers(Visitor officer, String run) {
        this.officer = officer;
        this.run = run;
    }

    /** Goes once through all that waits; returns how much was done. */
    int goThroughTheQueue(RandomGenerator chance) {
        int done = checkWhatIsAssigned(chance);
        String cursor = "";
        do {
            JsonNode page = officer.get("/customs/v1/queue?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .must("reading the queue", 200)
                    .body();
            for (JsonNode waiting : page.path("items")) {
                done += release(waiting) ? 1 : 0;
            }
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return done;
    }

    private boolean release(JsonNode waiting) {
        if (!waiting.path("task").asString("").equals("RELEASE")) {
            return false;
        }
        String id = waiting.path("declarationId").asString();
        Answer answer =
                officer.post("/customs/v1/declarations/" + id + "/release", Map.of(), "day-" + run + "-release-" + id);
        if (answer.is(200)) {
            releases.incrementAndGet();
        }
        return answer.is(200);
    }

    /** Takes up what is assigned next, as long as there is anything. */
    private int checkWhatIsAssigned(RandomGenerator chance) {
        int done = 0;
        while (true) {
            Answer next = officer.post("/customs/v1/work/next", Map.of(), key("next"));
            if (!next.is(200)) {
                return done;
            }
            String id = next.text("declarationId");
            if (!officer.post("/customs/v1/work/" + id + "/claim", Map.of(), key("claim"))
                    .is(200)) {
                return done; // it was withdrawn meanwhile; the next round goes on
            }
            String path = "/customs/v1/declarations/" + id;
            String lane = next.text("lane");
            boolean odd = isWrong(path, chance);
            if (odd) {
                check(path, id, lane, "DISCREPANT", "One pallet more than the invoice says");
            }
            if (!odd || !lane.equals("BLUE")) { // an odd image makes it a red one, for whoever is assigned it next
                check(path, id, lane, "CONFORMING", "As declared");
            }
            done++;
        }
    }

    /** Goods from the Emirates are often from somewhere else; whoever targets well comes to look at those. */
    private boolean isWrong(String path, RandomGenerator chance) {
        boolean emirates = officer.get(path)
                .must("reading a declaration", 200)
                .body()
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("originCountry").asString("").equals("AE"));
        return chance.nextInt(100) < (emirates ? 40 : 4);
    }

    private String key(String step) {
        return "day-" + run + "-" + step + "-" + steps.incrementAndGet();
    }

    private void check(String path, String id, String lane, String outcome, String findings) {
        Map<String, Object> found = new LinkedHashMap<>(Map.of("outcome", outcome, "findings", findings));
        if (lane.equals("BLUE")) {
            found.put("scannerImage", image(id));
        }
        Answer answer =
                officer.post(path + "/checks", found, "day-" + run + "-check-" + lane + "-" + outcome + "-" + id);
        if (!answer.is(409)) { // it was withdrawn meanwhile
            answer.must("checking", 201);
            checks.incrementAndGet();
        }
    }

    /** Where the image is kept that was looked at, and the hash of what stands for it on this simulated day. */
    private static Map<String, String> image(String declarationId) {
        String reference = "scanner://gwadar-1/" + declarationId;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
            return Map.of("reference", reference, "sha256", HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    int checks() {
        return checks.get();
    }

    int releases() {
        return releases.get();
    }
}
